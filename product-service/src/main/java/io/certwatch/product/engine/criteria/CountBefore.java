package io.certwatch.product.engine.criteria;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole number, in digits or in Chinese, directly before a noun. */
final class CountBefore {

    private static final String DIGITS = "一二三四五六七八九";
    private static final String WORDS = DIGITS + "十百千万零〇双两";
    private static final Pattern UP_TO_99 = Pattern.compile("([" + DIGITS + "]?)(十?)([" + DIGITS + "]?)");
    private static final int MOST_DIGITS = 4;

    private CountBefore() {}

    static @Nullable Integer at(String text, int noun) {
        int end = skipGapsBack(text, noun);
        int start = start(text, noun);
        if (start == end) return null;
        if (!Character.isDigit(text.charAt(start))) return ofWords(text.substring(start, end));
        boolean partOfName = start > 0
                && (Character.isLetter(text.charAt(start - 1)) && text.charAt(start - 1) < 128
                        || text.charAt(start - 1) == '-'
                        || text.charAt(start - 1) == '.');
        return partOfName || end - start > MOST_DIGITS ? null : Integer.valueOf(text.substring(start, end));
    }

    static int start(String text, int noun) {
        int end = skipGapsBack(text, noun);
        int at = end;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) at--;
        if (at < end) return at;
        while (at > 0 && WORDS.indexOf(text.charAt(at - 1)) >= 0) at--;
        return at;
    }

    private static int skipGapsBack(String text, int noun) {
        int at = skipBack(text, noun, " -");
        int sign = skipBack(text, at, "xX*×");
        return sign == at - 1 && sign > 0 && endsWithDigit(text, sign) ? skipBack(text, sign, " ") : at;
    }

    /** `8xCPU` */
    private static boolean endsWithDigit(String text, int end) {
        return Character.isDigit(text.charAt(Math.max(0, skipBack(text, end, " ") - 1)));
    }

    private static int skipBack(String text, int end, String characters) {
        int at = end;
        while (at > 0 && characters.indexOf(text.charAt(at - 1)) >= 0) at--;
        return at;
    }

    /** `八`, `双`, `十六`, `三十二`; longer ones are not supported and lead to a review. */
    private static @Nullable Integer ofWords(String words) {
        if (words.equals("双") || words.equals("两")) return 2;
        var parts = UP_TO_99.matcher(words);
        if (!parts.matches()) return null;
        boolean tens = !parts.group(2).isEmpty();
        if (!tens) return words.length() == 1 ? ofDigit(words) : null;
        int ten = parts.group(1).isEmpty() ? 1 : ofDigit(parts.group(1));
        return 10 * ten + ofDigit(parts.group(3));
    }

    private static int ofDigit(String digit) {
        return digit.isEmpty() ? 0 : DIGITS.indexOf(digit) + 1;
    }
}
