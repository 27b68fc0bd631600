package io.certwatch.quantity;

/** Where a figure may begin and end, so that model names, versions, dates and ranges are not taken for figures. */
final class Endings {

    private static final String PART_OF_A_NAME = "_.-$¥€£#@";
    private static final String GOES_ON = "-/_%‰°~^\"″′'";

    private Endings() {}

    static boolean mayBegin(char[] text, int at) {
        if (at == 0) return true;
        char before = text[at - 1];
        if (before == '~') return at == 1 || !Character.isLetterOrDigit(text[at - 2]);
        return !Chars.digit(before) && !Chars.spaced(before) && PART_OF_A_NAME.indexOf(before) < 0;
    }

    /** `24/7` and `10:30` are no counts. */
    static boolean bareNumberMayBegin(char[] text, int at) {
        if (at == 0) return true;
        char before = text[at - 1];
        return before != '/' && !(before == ':' && Chars.digitAt(text, at - 2));
    }

    /** A number without a unit is a count only if nothing follows that may be a unit we do not know. */
    static boolean bareNumberEnds(char[] text, int end) {
        if (end == text.length) return true;
        char next = text[end];
        if (next == '.' || next == ':') return !Chars.digitAt(text, end + 1);
        if (next != ' ') return !Character.isLetterOrDigit(next) && GOES_ON.indexOf(next) < 0;
        int word = Chars.skipSpaces(text, end);
        return word == text.length || multiplicationAt(text, word) || !Chars.spaced(text[word]) && text[word] != '%';
    }

    static boolean rangeGoesOn(char[] text, int end) {
        return end < text.length && (text[end] == '-' || text[end] == '~') && Chars.digitAt(text, end + 1);
    }

    /** Where the second figure of a range begins, if the first ends here, or -1: `4-8Tbps`, `4 ~ 8 Tbps`, `4至8Tbps`. */
    static int upperEndOfRange(char[] text, int end) {
        int sign = Chars.skipSpaces(text, end);
        if (sign == text.length || text[sign] == '-' && sign > end) return -1;
        int next = Chars.skipSpaces(text, sign + 1);
        boolean parts = text[sign] == '-' && next == sign + 1 || text[sign] == '~' || text[sign] == '至' || text[sign] == '到';
        return parts && Chars.digitAt(text, next) ? next : -1;
    }

    static int wordEnd(char[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != ' ' && text[at] != ';' && text[at] != ',') at++;
        return at;
    }

    /** `2 x 28 cores` */
    private static boolean multiplicationAt(char[] text, int at) {
        return (text[at] == 'x' || text[at] == 'X') && Chars.digitAt(text, Chars.skipSpaces(text, at + 1));
    }
}
