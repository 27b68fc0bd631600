package io.certwatch.quantity;

/** Classes of characters in a folded text. */
final class Chars {

    private Chars() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean digitAt(char[] text, int at) {
        return at >= 0 && at < text.length && digit(text[at]);
    }

    /** Latin and Greek, whose words are separated by spaces. Unicode lists the signs × and ÷ among their letters. */
    static boolean isSpaced(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\u00C0' && c <= '\u03FF' && c != '×' && c != '÷';
    }

    static boolean spacedAt(char[] text, int at) {
        return at >= 0 && at < text.length && isSpaced(text[at]);
    }

    /** Chinese words may follow each other without a gap; `s` in `sockets` is not a second. */
    static boolean wordEndsAt(char[] text, int at) {
        return at >= text.length || !isSpaced(text[at - 1]) || !isSpaced(text[at]) && !digit(text[at]);
    }

    static int skipSpaces(char[] text, int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == Folding.GROUPING_SPACE)) at++;
        return at;
    }
}
