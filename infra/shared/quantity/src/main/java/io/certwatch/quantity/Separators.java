package io.certwatch.quantity;

/**
 * Distinguishes the decimal mark from thousands separators in a run of digits and separators.
 * <ul>
 *   <li>Two kinds of mark: the last is the decimal mark, the others separate groups of three ({@code 1,234.5}, {@code 1.234,5}).
 *   <li>One point is a decimal mark. Several make a version or an address, not a number.
 *   <li>Commas before groups of three separate thousands ({@code 9,600}), unless a zero precedes them ({@code 0,050}).
 *   <li>One comma before one or two digits is a decimal mark ({@code 0,05}, {@code 12,8}), before more only after a zero.
 *   <li>A full-width comma separates thousands where a group begins with a zero ({@code 550，000}), because no number does; otherwise it may separate two numbers.
 *   <li>No-break and thin spaces separate thousands. Everything else is unclear.
 * </ul>
 */
final class Separators {

    static final int NONE = -1;
    static final int UNCLEAR = -2;

    private Separators() {}

    /** The place of the decimal mark. */
    static int decimal(char[] text, int from, int end) {
        int last = lastSeparator(text, from, end);
        if (last < 0) return NONE;
        boolean onlyOne = lastSeparator(text, from, last) < 0;
        char mark = text[last];
        if (onlyOne) return mark == '.' ? last : loneComma(text, from, last, end);
        if (sameKind(text, from, last)) return mark != '.' && groupsOfThree(text, from, end) ? NONE : UNCLEAR;
        return (mark == '.' || mark == ',')
                        && sameKind(text, from, lastSeparator(text, from, last))
                        && groupsOfThree(text, from, last)
                ? last
                : UNCLEAR;
    }

    private static int loneComma(char[] text, int from, int mark, int end) {
        int before = mark - from;
        int after = end - mark - 1;
        boolean leadingZero = text[from] == '0';
        if (after == 3 && before <= 3 && !leadingZero) return belongTogether(text, from, end) ? NONE : UNCLEAR;
        if (text[mark] != ',') return UNCLEAR;
        return after < 3 || leadingZero && before == 1 ? mark : UNCLEAR;
    }

    private static boolean groupsOfThree(char[] text, int from, int end) {
        int run = 0;
        boolean first = true;
        for (int at = from; at < end; at++) {
            if (Chars.digit(text[at])) {
                run++;
            } else {
                if (run < 1 || run > 3 || !first && run != 3) return false;
                first = false;
                run = 0;
            }
        }
        return run == 3 && text[from] != '0' && belongTogether(text, from, end);
    }

    /** `30，512GB` may be thirty and 512 GB; no number begins with the zero of `550，000`. */
    private static boolean belongTogether(char[] text, int from, int end) {
        boolean fullComma = false;
        for (int at = from; at < end; at++) {
            if (text[at] == Folding.FULL_COMMA && text[at + 1] == '0') return true;
            fullComma |= text[at] == Folding.FULL_COMMA;
        }
        return !fullComma;
    }

    private static boolean sameKind(char[] text, int from, int last) {
        for (int at = from; at < last; at++) {
            if (!Chars.digit(text[at]) && text[at] != text[last]) return false;
        }
        return true;
    }

    private static int lastSeparator(char[] text, int from, int end) {
        for (int at = end - 1; at >= from; at--) {
            if (!Chars.digit(text[at])) return at;
        }
        return NONE;
    }
}
