package io.certwatch.product.matching;

import org.jspecify.annotations.Nullable;

/** The whole number, in digits or as a Chinese word, that stands directly before a noun. */
final class CountBefore {

    private static final String WORDS = "一二三四五六七八九十";
    private static final int MOST_DIGITS = 4;

    private CountBefore() {}

    static @Nullable Integer at(String text, int noun) {
        int end = skipGapsBack(text, noun);
        int start = start(text, noun);
        if (start == end) return null;
        if (!Character.isDigit(text.charAt(start))) return ofWord(text.charAt(start));
        boolean partOfName = start > 0 && (Character.isLetter(text.charAt(start - 1)) && text.charAt(start - 1) < 128
            || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '.');
        return partOfName || end - start > MOST_DIGITS ? null : Integer.valueOf(text.substring(start, end));
    }

    static int start(String text, int noun) {
        int end = skipGapsBack(text, noun);
        int at = end;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) at--;
        if (at == end && at > 0 && ofWord(text.charAt(at - 1)) != null) at--;
        return at;
    }

    private static int skipGapsBack(String text, int noun) {
        int at = noun;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '-')) at--;
        return at;
    }

    private static @Nullable Integer ofWord(char c) {
        if (c == '双' || c == '两') return 2;
        int value = WORDS.indexOf(c);
        return value < 0 ? null : value + 1;
    }
}
