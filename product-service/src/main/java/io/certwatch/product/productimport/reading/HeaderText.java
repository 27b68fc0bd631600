package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import java.util.regex.Pattern;

/** The parts of a header, and how it is shown. */
final class HeaderText {

    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*[(（\\[【]\\s*([^()（）\\[\\]【】]*?)\\s*[)）\\]】]");

    private HeaderText() {}

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
