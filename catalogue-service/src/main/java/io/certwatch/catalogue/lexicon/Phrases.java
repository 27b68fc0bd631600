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
 * A simplified search of senses in a text, for previews: finds terms and families, unless the text has an excluding phrase. The
 * real assessment also considers the position of terms, hints and figures.
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

    /** Returns the terms in the text; empty if the text has an excluding phrase. */
    List<String> foundIn(String text) {
        var plain = plain(text);
        if (excludes.stream().anyMatch(phrase -> occurs(phrase, plain))) return List.of();
        return terms.stream().filter(term -> occurs(term, plain)).toList();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Matches Latin text as whole words and Chinese text anywhere; # matches a digit, as in families. */
    private static boolean occurs(String phrase, String plainText) {
        var pattern = plain(phrase)
                .chars()
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
