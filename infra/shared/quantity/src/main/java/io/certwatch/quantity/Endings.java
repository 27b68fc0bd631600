package io.certwatch.quantity;

/** Where a figure may begin and end, so that model names, versions, dates and ranges are not read as figures. */
final class Endings {

    private static final String PART_OF_A_NAME = "_.-$¥€£#@";
    private static final String GOES_ON = "-/_%‰°~^\"″′'";

    private Endings() {}

    static boolean mayBegin(char[] text, int from) {
        int at = firstFactor(text, from);
        if (at == 0) return true;
        char before = text[at - 1];
        if (before == '~') return at == 1 || !Character.isLetterOrDigit(text[at - 2]);
        return !Chars.digit(before) && !Chars.isSpaced(before) && PART_OF_A_NAME.indexOf(before) < 0;
    }

    /** Where `2x4x8` begins, for any of its factors. */
    private static int firstFactor(char[] text, int factor) {
        int at = factor;
        while (at > 1 && (text[at - 1] == 'x' || text[at - 1] == 'X') && Chars.digitAt(text, at - 2))
            at = numberStart(text, at - 2);
        return at;
    }

    private static int numberStart(char[] text, int lastDigit) {
        int at = lastDigit;
        while (Chars.digitAt(text, at - 1)) at--;
        return at;
    }

    /** `24/7` and `10:30` are not counts. */
    static boolean bareNumberMayBegin(char[] text, int at) {
        if (at == 0) return true;
        char before = text[at - 1];
        return before != '/' && !(before == ':' && Chars.digitAt(text, at - 2));
    }

    /** A number without a unit is a count only if the text after it cannot be an unknown unit. */
    static boolean bareNumberEnds(char[] text, int end) {
        if (end == text.length) return true;
        char next = text[end];
        if (next == '.' || next == ':') return !Chars.digitAt(text, end + 1);
        if (multiplicationAt(text, end)) return true;
        if (next != ' ') return !Character.isLetterOrDigit(next) && GOES_ON.indexOf(next) < 0;
        int word = Chars.skipSpaces(text, end);
        return word == text.length || multiplicationAt(text, word) || !Chars.isSpaced(text[word]) && text[word] != '%';
    }

    static boolean rangeGoesOn(char[] text, int end) {
        return end < text.length && (text[end] == '-' || text[end] == '~') && Chars.digitAt(text, end + 1);
    }

    /** Where the second figure of a range begins, if the first ends here, or -1: `4-8Tbps`, `4 - 8 Tbps`, `4 to 8 Tbps`, `4至8Tbps`. */
    static int upperEndOfRange(char[] text, int end) {
        int sign = Chars.skipSpaces(text, end);
        int signEnd = rangeSignEnd(text, sign);
        if (signEnd < 0) return -1;
        int next = Chars.skipSpaces(text, signEnd);
        boolean even = text[sign] != '-' || sign > end == next > signEnd;
        return even && Chars.digitAt(text, next) ? next : -1;
    }

    private static int rangeSignEnd(char[] text, int at) {
        if (at == text.length) return -1;
        if (text[at] == '-' || text[at] == '~' || text[at] == '至' || text[at] == '到') return at + 1;
        boolean to = text[at] == 't' && at + 2 < text.length && text[at + 1] == 'o' && text[at + 2] == ' ';
        return to ? at + 2 : -1;
    }

    static int wordEnd(char[] text, int from) {
        int at = from;
        while (at < text.length && " ;,()".indexOf(text[at]) < 0 && !nextFigureAt(text, at)) at++;
        return at;
    }

    /** `2.2GHz/4TB`, but not `1/1/1`. */
    private static boolean nextFigureAt(char[] text, int at) {
        return text[at] == '/' && Chars.spacedAt(text, at - 1) && Chars.digitAt(text, at + 1);
    }

    /** `2 x 28 cores`, `2x28 cores` */
    private static boolean multiplicationAt(char[] text, int at) {
        return (text[at] == 'x' || text[at] == 'X') && Chars.digitAt(text, Chars.skipSpaces(text, at + 1));
    }
}
