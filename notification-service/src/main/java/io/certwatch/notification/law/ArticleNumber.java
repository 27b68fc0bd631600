package io.certwatch.notification.law;

import io.certwatch.law.ChineseNumeral;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.regex.Pattern;

/** The number of an article and its paragraph in the words of a language; in Chinese up to 999 in Chinese numerals. */
public final class ArticleNumber {
    private static final Messages MESSAGES = new Messages("mail");
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})(?:\\(([1-9]\\d?)\\))?");

    private ArticleNumber() {}

    public static String in(Language language, String article) {
        var number = NUMBER.matcher(article);
        if (language != Language.ZH || !number.matches()) return MESSAGES.text(language, "law.article", article);
        var words = MESSAGES.text(language, "law.article", chinese(number.group(1)));
        var paragraph = number.group(2);
        return paragraph == null ? words : words + MESSAGES.text(language, "law.paragraph", chinese(paragraph));
    }

    private static String chinese(String number) {
        return ChineseNumeral.of(Integer.parseInt(number));
    }
}
