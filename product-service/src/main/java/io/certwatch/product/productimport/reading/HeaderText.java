package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.Figure;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How headers are worded, with what makes no difference left out. */
final class HeaderText {

    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*[(（\\[【]\\s*([^()（）\\[\\]【】]*?)\\s*[)）\\]】]");
    private static final Pattern UNIMPORTANT = Pattern.compile("[\\s*:_\\-./·#?!'\"]+");

    private HeaderText() {}

    /** Full width, case, blanks, hyphens and the star of a must are no differences. */
    static String normal(String header) {
        return UNIMPORTANT.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** {@code 吞吐量(Gbps)}: the name of a figure and the unit in brackets behind it. */
    static Figure figure(String header) {
        var named = UNIT.matcher(header.strip().replaceAll("\\s+", " "));
        return named.matches() && !named.group(1).isEmpty()
                ? new Figure(named.group(1), named.group(2))
                : new Figure(header.strip().replaceAll("\\s+", " "), "");
    }

    /** At most so many characters, and none of them halved. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
