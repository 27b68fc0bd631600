package io.certwatch.notification.law;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.regex.Pattern;

/** The number of an article and its paragraph in the words of a language; in Chinese up to 999 in Chinese numerals. */
public final class ArticleNumber {
    private static final Messages MESSAGES = new Messages("mail");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})(?:\\(([1-9]\\d?)\\))?");

    private ArticleNumber() {}

    public static String in(Language language, String article) {
        var number = NUMBER.matcher(article);
        if (language != Language.ZH || !number.matches()) return MESSAGES.text(language, "law.article", article);
        var words = MESSAGES.text(language, "law.article", chinese(Integer.parseInt(number.group(1))));
        var paragraph = number.group(2);
        return paragraph == null
                ? words
                : words + MESSAGES.text(language, "law.paragraph", chinese(Integer.parseInt(paragraph)));
    }

    private static String chinese(int number) {
        var hundreds = number / 100;
        var tens = number / 10 % 10;
        var ones = number % 10;
        return (hundreds > 0 ? digit(hundreds) + "百" : "")
                + (tens > 1 || tens > 0 && hundreds > 0 ? digit(tens) : "")
                + (tens > 0 ? "十" : hundreds > 0 && ones > 0 ? "零" : "")
                + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
