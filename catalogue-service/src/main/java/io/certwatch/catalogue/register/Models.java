package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits the models in one cell. Keeps series ({@code USG6000E系列}) and ranges ({@code S6730-H*}), and keeps exceptions together
 * with their range: {@code S5700系列，除S5700-LI外}.
 */
final class Models {

    private static final Pattern AND_SO_ON = Pattern.compile(" ?等(?:系列)?(?:产品|型号|设备){0,4}$");
    private static final Pattern LABEL = Pattern.compile("^(产品|设备|规格)?型号\\s*[:：]\\s*");

    private static final Pattern EXCEPTS = Pattern.compile(
            "(?i)除|不(?:包含|包括|含|涵盖|覆盖)|排除|剔除"
                + "|(?<![a-z])(?:except|excl|other\\s+than|not\\s+including|apart\\s+from|with\\s+the\\s+exception|but\\s+not|without)");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[【][^()（）\\[\\]【】]*+[)）\\]】]");
    private static final String EXCEPTED_BEFORE = "除外";

    private Models() {}

    static List<String> in(String published) {
        return parts(LABEL.matcher(published.strip()).replaceFirst(""), "；;\n\r").stream()
                .flatMap(Models::models)
                .map(model -> Normal.collapseSpaces(model.strip()))
                .filter(model -> !model.isEmpty())
                .distinct()
                .toList();
    }

    /** From an exception on, the rest of the line is one model, because it may list further exceptions. */
    private static Stream<String> models(String line) {
        var parts = parts(line, "、，,");
        int first = IntStream.range(0, parts.size())
                .filter(i -> excepts(parts.get(i)).find())
                .findFirst()
                .orElse(parts.size());
        if (first < parts.size() && line.contains(EXCEPTED_BEFORE)) first = 0;
        if (first > 0
                && first < parts.size()
                && excepts(parts.get(first).strip()).lookingAt()) first--;
        int start = parts.subList(0, first).stream()
                .mapToInt(part -> part.length() + 1)
                .sum();
        var plain = parts.subList(0, first).stream()
                .flatMap(Models::alternatives)
                .map(model ->
                        AND_SO_ON.matcher(Normal.collapseSpaces(model.strip())).replaceFirst(""));
        return first == parts.size() ? plain : Stream.concat(plain, Stream.of(line.substring(start)));
    }

    private static Matcher excepts(String part) {
        return EXCEPTS.matcher(IN_BRACKETS.matcher(part).replaceAll(""));
    }

    /** A separator within brackets is part of the model. */
    private static List<String> parts(String text, String separators) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("(（[【".indexOf(c) >= 0) depth++;
            if (")）]】".indexOf(c) >= 0) depth--;
            if (depth > 0 || separators.indexOf(c) < 0) continue;
            parts.add(text.substring(start, i));
            start = i + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** A slash separates models with a common beginning ({@code USG6525E/USG6555E}); otherwise it is part of one ({@code NGFW4000/V3.0}). */
    private static Stream<String> alternatives(String text) {
        var parts = Arrays.stream(text.split("/")).map(String::strip).toList();
        boolean haveCommonStart = parts.stream()
                .allMatch(part ->
                        part.length() > 3 && part.startsWith(parts.getFirst().substring(0, 2)));
        return haveCommonStart ? parts.stream() : Stream.of(text);
    }
}
