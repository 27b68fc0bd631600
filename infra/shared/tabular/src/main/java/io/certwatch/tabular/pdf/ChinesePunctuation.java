package io.certwatch.tabular.pdf;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library makes every character half-width. Beside Chinese, brackets, commas and semicolons were full-width. */
final class ChinesePunctuation {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*+)\\)");
    private static final Pattern COMMA = Pattern.compile("(?<=\\p{IsHan}),|,(?=\\p{IsHan})");
    private static final Pattern SEMICOLON = Pattern.compile("(?<=\\p{IsHan});|;(?=\\p{IsHan})");

    private ChinesePunctuation() {}

    static String restore(String text) {
        var brackets = BRACKETS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(brackets(text, found)));
        return SEMICOLON.matcher(COMMA.matcher(brackets).replaceAll("，")).replaceAll("；");
    }

    private static String brackets(String text, MatchResult found) {
        boolean behindChinese = found.start() > 0 && chinese(text.codePointBefore(found.start()));
        boolean wide = behindChinese || found.group(1).codePoints().anyMatch(ChinesePunctuation::chinese);
        return wide ? "（" + found.group(1) + "）" : found.group();
    }

    private static boolean chinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
