package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells apart the models that a list prints in one cell. Series ({@code USG6000E系列}) and ranges ({@code S6730-H*}) stay as they are. */
final class Models {

    private static final Pattern AND_SO_ON = Pattern.compile(" ?等(?:系列)?(?:产品|型号|设备){0,4}$");
    private static final Pattern LABEL = Pattern.compile("^(产品|设备|规格)?型号\\s*[:：]\\s*");

    private Models() {}

    static List<String> in(String published) {
        return parts(LABEL.matcher(published.strip()).replaceFirst("")).stream()
                .flatMap(Models::alternatives)
                .map(model -> AND_SO_ON.matcher(Normal.spaced(model.strip())).replaceFirst("").strip())
                .filter(model -> !model.isEmpty())
                .distinct()
                .toList();
    }

    /** A separator within brackets belongs to the model. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("(（[【".indexOf(c) >= 0) depth++;
            if (")）]】".indexOf(c) >= 0) depth--;
            if (depth > 0 || "、，,；;\n\r".indexOf(c) < 0) continue;
            parts.add(text.substring(start, i));
            start = i + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** A slash stands between models if both begin alike ({@code USG6525E/USG6555E}); else it is part of one ({@code NGFW4000/V3.0}). */
    private static Stream<String> alternatives(String text) {
        var parts = Arrays.stream(text.split("/")).map(String::strip).toList();
        boolean alike = parts.stream().allMatch(part -> part.length() > 3 && part.startsWith(parts.getFirst().substring(0, 2)));
        return alike ? parts.stream() : Stream.of(text);
    }
}
