package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises the text of headers. */
final class HeaderText {

    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*[(（\\[【]\\s*([^()（）\\[\\]【】]*?)\\s*[)）\\]】]");
    private static final Pattern UNIMPORTANT = Pattern.compile("[\\s*:_\\-./·#?!'\"]+");

    private HeaderText() {}

    /** Removes differences of width, case, blanks, hyphens and the star of mandatory fields. */
    static String normal(String header) {
        return UNIMPORTANT
                .matcher(Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** {@code 吞吐量(Gbps)}: the name of a figure and the unit in brackets behind it. */
    static FigureColumn figure(String header) {
        var named = UNIT.matcher(header.strip().replaceAll("\\s+", " "));
        return named.matches() && !named.group(1).isEmpty()
                ? new FigureColumn(named.group(1), named.group(2))
                : new FigureColumn(header.strip().replaceAll("\\s+", " "), "");
    }

    /** Cuts to that many characters, without splitting a surrogate pair. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
