package io.certwatch.product.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Splits a printed text into lines and into the listed models, series and ranges. */
final class PrintedItems {

    private static final String PARTING = "、，,；;\n\r";
    private static final String ENDING = "；;\n\r";
    private static final Pattern AND =
            Pattern.compile("(?<=[\\w)）])\\s*(?:和|及|以及|与|或|(?<=\\s)(?:and|or|&)(?=\\s))\\s*(?=[A-Za-z0-9])");
    private static final Pattern ALL = Pattern.compile("(?i)^(?:(?:其他|其它|其余|全部|所有)的?|(?:all|the)\\s+(?:other\\s+)?)");
    private static final Pattern AND_SO_ON = Pattern.compile("\\s*等(系列)?(产品|型号|设备)*$");

    private PrintedItems() {}

    static Stream<String> lines(String text) {
        return parts(text, ENDING).stream();
    }

    /** Whether the list says that it is incomplete. */
    static boolean goesOn(String text) {
        return AND_SO_ON.matcher(text.strip()).find();
    }

    static Stream<String> in(String text) {
        return parts(text, PARTING).stream()
                .flatMap(part -> Arrays.stream(AND.split(part)))
                .map(part -> ALL.matcher(
                                AND_SO_ON.matcher(part.strip()).replaceFirst("").strip())
                        .replaceFirst("")
                        .strip())
                .filter(part -> !part.isEmpty());
    }

    /** A text in brackets belongs to the model before it. */
    private static List<String> parts(String text, String parting) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("(（[【".indexOf(c) >= 0) depth++;
            if (")）]】".indexOf(c) >= 0) depth--;
            if (depth > 0 || parting.indexOf(c) < 0) continue;
            parts.add(text.substring(start, i));
            start = i + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
