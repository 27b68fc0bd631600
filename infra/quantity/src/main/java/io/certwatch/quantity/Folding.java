package io.certwatch.quantity;

/** Makes one character of the many that mean the same, place by place, so that positions stay true. */
final class Folding {

    /** A space that only stands inside a number: no-break, narrow no-break or thin. */
    static final char GROUPING_SPACE = '\u00A0';

    private static final String TRADITIONAL = "條個顆萬億級納時鐘連約過於數達會話戶項並發";
    private static final String SIMPLIFIED = "条个颗万亿级纳时钟连约过于数达会话户项并发";

    private Folding() {}

    static char[] fold(CharSequence text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) folded[i] = fold(text.charAt(i));
        return folded;
    }

    private static char fold(char c) {
        // What stands in the next line or cell belongs to something else.
        if (c < '\u00A0') return c < ' ' ? ';' : c;
        return switch (c) {
            case '\u00A0', '\u2009', '\u202F' -> GROUPING_SPACE;
            case '\u3000', '\u2002', '\u2003', '\u2005', '\u2008' -> ' ';
            case '\u00B5' -> 'μ';
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            case '–', '—', '−', '‐', '‑' -> '-';
            case '～', '∼', '〜' -> '~';
            // A full-width comma parts one thing from the next and never belongs to a number.
            case '，', '、' -> ';';
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : simplified(c);
        };
    }

    private static char simplified(char c) {
        if (c < '\u4E00' || c > '\u9FFF') return c;
        int known = TRADITIONAL.indexOf(c);
        return known < 0 ? c : SIMPLIFIED.charAt(known);
    }
}
