package io.certwatch.catalogue.lexicon;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What senses would find in a text, as a preview can tell it: terms and families, unless a phrase that excludes stands
 * there too. The judgement itself also weighs where a term stands, hints and figures.
 */
record Phrases(Set<String> terms, Set<String> excludes) {

    static Phrases of(List<Map<String, Object>> senses) {
        var terms = new LinkedHashSet<String>();
        var excludes = new LinkedHashSet<String>();
        for (var sense : senses) {
            texts(sense.get("terms")).forEach(terms::add);
            texts(sense.get("families")).forEach(terms::add);
            texts(sense.get("excludes")).forEach(excludes::add);
        }
        return new Phrases(terms, excludes);
    }

    /** The terms that the text names; none if something in it excludes. */
    List<String> foundIn(String text) {
        var plain = plain(text);
        if (excludes.stream().anyMatch(phrase -> stands(phrase, plain))) return List.of();
        return terms.stream().filter(term -> stands(term, plain)).toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    /** Latin words are found as words, Chinese wherever it stands; # is any digit, as families write it. */
    private static boolean stands(String phrase, String plainText) {
        var pattern = plain(phrase).chars()
                .mapToObj(letter -> letter == '#' ? "[0-9]" : Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("", "(?<![a-z0-9](?=[a-z0-9]))", "(?!(?<=[a-z0-9])[a-z0-9])"));
        return Pattern.compile(pattern).matcher(plainText).find();
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Collection<?> list -> list.stream().flatMap(Phrases::texts);
            case Map<?, ?> map -> map.values().stream().flatMap(Phrases::texts);
            case null, default -> Stream.empty();
        };
    }
}
