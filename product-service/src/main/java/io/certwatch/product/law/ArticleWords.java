package io.certwatch.product.law;

import io.certwatch.law.ChineseNumeral;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.regex.Pattern;

/** The number of an article as people cite it: Art. 61(3), 第六十一条第三款. */
public final class ArticleWords {

    private static final Messages MESSAGES = new Messages("io.certwatch.product");
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2})(?:\\(([1-9]\\d?)\\))?");

    private ArticleWords() {}

    /** @param article its number as a law version has it: {@code 61(3)} */
    public static String in(Language language, String article) {
        var number = NUMBER.matcher(article);
        if (language != Language.ZH || !number.matches()) return MESSAGES.text(language, "dossier.article", article);
        var words = MESSAGES.text(language, "dossier.article", chinese(number.group(1)));
        var paragraph = number.group(2);
        return paragraph == null ? words : words + MESSAGES.text(language, "dossier.paragraph", chinese(paragraph));
    }

    private static String chinese(String number) {
        return ChineseNumeral.of(Integer.parseInt(number));
    }
}
