package io.certwatch.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The digits of a figure, or no value where they can be read in more than one way. */
record Numeral(@Nullable BigDecimal value, int end) {

    private static final int MOST_DIGITS = 30;

    /** Reads the numeral that begins at a digit, or at a point before a digit. */
    static Numeral at(char[] text, int from) {
        int end = endOfDigits(text, from);
        if (spaceMayGroup(text, from, end)) return spacedGroups(text, from, end);
        var mantissa = mantissa(text, from, end);
        return mantissa == null ? new Numeral(null, end) : withExponent(mantissa, text, end);
    }

    private static int endOfDigits(char[] text, int from) {
        int at = from;
        while (at < text.length && (Chars.digit(text[at]) || separator(text[at]) && Chars.digitAt(text, at + 1))) at++;
        return at;
    }

    private static boolean separator(char c) {
        return c == '.' || c == ',' || c == Folding.FULL_COMMA || c == Folding.GROUPING_SPACE;
    }

    /** `25 600` may be one number or two; it is one only with a no-break or thin space, or with a group that begins with a zero, as no number does: `550 000`. */
    private static Numeral spacedGroups(char[] text, int from, int firstEnd) {
        var digits = new StringBuilder().append(text, from, firstEnd - from);
        int end = firstEnd;
        boolean oneNumber = false;
        for (; groupAt(text, end); end += 4) {
            oneNumber |= text[end + 1] == '0';
            digits.append(text, end + 1, 3);
        }
        boolean goesOn = end < text.length && separator(text[end]) && Chars.digitAt(text, end + 1);
        return new Numeral(oneNumber && !goesOn && text[from] != '0' ? new BigDecimal(digits.toString()) : null, end);
    }

    private static boolean spaceMayGroup(char[] text, int from, int end) {
        boolean whole = end - from <= 3;
        for (int at = from; at < end; at++) whole &= Chars.digit(text[at]);
        return whole && groupAt(text, end) && !Chars.spacedAt(text, from - 1);
    }

    private static boolean groupAt(char[] text, int at) {
        return at < text.length
                && text[at] == ' '
                && Chars.digitAt(text, at + 1)
                && Chars.digitAt(text, at + 2)
                && Chars.digitAt(text, at + 3)
                && !Chars.digitAt(text, at + 4);
    }

    private static @Nullable BigDecimal mantissa(char[] text, int from, int end) {
        if (end - from > MOST_DIGITS) return null;
        int decimal = Separators.decimal(text, from, end);
        if (decimal == Separators.UNCLEAR) return null;
        var plain = new char[end - from];
        int length = 0;
        for (int at = from; at < end; at++) {
            if (at == decimal) plain[length++] = '.';
            else if (Chars.digit(text[at])) plain[length++] = text[at];
        }
        return new BigDecimal(plain, 0, length);
    }

    private static Numeral withExponent(BigDecimal mantissa, char[] text, int end) {
        int at = exponentStart(text, end);
        if (at < 0) return new Numeral(mantissa, end);
        boolean negative = text[at] == '-';
        if (negative || text[at] == '+') at++;
        int first = at;
        int exponent = 0;
        while (Chars.digitAt(text, at) && at - first < 2) exponent = exponent * 10 + text[at++] - '0';
        boolean partOfAName = letterE(text[end]) && Chars.spacedAt(text, at);
        if (at == first || Chars.digitAt(text, at) || partOfAName) return new Numeral(null, at);
        return new Numeral(mantissa.scaleByPowerOfTen(negative ? -exponent : exponent), at);
    }

    /** The exponent after `e` or `×10^`, if the digits are followed by one. */
    private static int exponentStart(char[] text, int end) {
        if (end + 1 >= text.length) return -1;
        char c = text[end];
        if (letterE(c)) return startsExponent(text, end + 1) ? end + 1 : -1;
        boolean times = c == '×' || c == 'x' || c == '*';
        return times && tenToThe(text, end + 1) ? end + 4 : -1;
    }

    private static boolean letterE(char c) {
        return c == 'e' || c == 'E';
    }

    private static boolean tenToThe(char[] text, int at) {
        return at + 3 < text.length && text[at] == '1' && text[at + 1] == '0' && text[at + 2] == '^';
    }

    private static boolean startsExponent(char[] text, int at) {
        return Chars.digitAt(text, at) || (text[at] == '-' || text[at] == '+') && Chars.digitAt(text, at + 1);
    }
}
