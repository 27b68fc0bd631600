package io.certwatch.tabular.pdf;

import java.util.regex.Pattern;

/** The library makes every character as narrow as it can be. Beside Chinese, brackets, commas and semicolons were wide. */
final class ChinesePunctuation {

    private static final Pattern BRACKETS = Pattern.compile("(?<=\\p{IsHan})\\(([^()]*)\\)|\\(([^()]*\\p{IsHan}[^()]*)\\)");
    private static final Pattern COMMA = Pattern.compile("(?<=\\p{IsHan}),|,(?=\\p{IsHan})");
    private static final Pattern SEMICOLON = Pattern.compile("(?<=\\p{IsHan});|;(?=\\p{IsHan})");

    private ChinesePunctuation() {}

    static String restored(String text) {
        var brackets = BRACKETS.matcher(text).replaceAll(found -> "（" + (found.group(1) == null ? found.group(2) : found.group(1)) + "）");
        return SEMICOLON.matcher(COMMA.matcher(brackets).replaceAll("，")).replaceAll("；");
    }
}
