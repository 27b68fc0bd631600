package io.certwatch.quantity;

/** Makes one character of the many that mean the same, place by place, so that positions stay true. */
final class Folding {

    /** A space that only stands inside a number: no-break, narrow no-break or thin. */
    static final char GROUPING_SPACE = '\u00A0';

    /** Parts one thing from the next; where it may also stand inside a number it stays what it is. */
    static final char FULL_COMMA = '，';

    private Folding() {}

    static char[] fold(CharSequence text) {
        var folded = new char[text.length()];
        int comma = -1;
        for (int i = folded.length - 1; i >= 0; i--) {
            folded[i] = fold(text.charAt(i));
            if (folded[i] == FULL_COMMA) comma = i;
        }
        for (int i = comma; i >= 0 && i < folded.length; i++) {
            if (folded[i] == FULL_COMMA && !mayBeInANumber(folded, i)) folded[i] = ';';
        }
        return folded;
    }

    /** Between up to three digits and three (`550，000`), or beside a zero that begins no number (`0，05`); digits of a name stand after a letter. */
    private static boolean mayBeInANumber(char[] text, int comma) {
        int from = comma;
        while (Chars.digitAt(text, from - 1)) from--;
        int to = comma + 1;
        while (Chars.digitAt(text, to)) to++;
        int before = comma - from;
        int after = to - comma - 1;
        if (before == 0 || after == 0 || before > 3 || from > 0 && !Endings.mayBegin(text, from)) return false;
        return after == 3 || after > 1 && text[comma + 1] == '0' || before == 1 && text[from] == '0';
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
            case FULL_COMMA -> FULL_COMMA;
            case '、' -> ';';
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : SimplifiedChinese.of(c);
        };
    }
}
