package io.certwatch.catalogue.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a sense, and the completion of missing ones. Unknown fields are kept. */
final class SenseForm {

    static final List<String> LANGUAGES = List.of("zh", "en");
    static final List<String> TEXTS = List.of("editions", "families", "belowFamilies");
    static final List<String> WORDS = List.of("terms", "hints", "excludes", "below");
    static final List<String> PARAMETER_WORDS = List.of("names", "inexactNames");
    static final List<String> SERIES_TEXTS = List.of("families", "hints", "below");
    static final List<String> ALONE = List.of("SURE", "HINT", "NOTHING");

    private SenseForm() {}

    static List<Map<String, Object>> complete(List<Map<String, Object>> senses) {
        return senses.stream().map(SenseForm::complete).toList();
    }

    /** Adds missing fields as empty. */
    private static Map<String, Object> complete(Map<String, Object> sense) {
        var complete = new LinkedHashMap<>(sense);
        TEXTS.forEach(name -> complete.putIfAbsent(name, List.of()));
        WORDS.forEach(name -> complete.compute(name, (_, words) -> words(words)));
        complete.compute(
                "parameters",
                (_, parameters) -> parameters instanceof List<?> list
                        ? list.stream().map(SenseForm::parameter).toList()
                        : List.of());
        return complete;
    }

    private static Map<String, Object> parameter(Object value) {
        var complete = copy(value);
        PARAMETER_WORDS.forEach(name -> complete.compute(name, (_, words) -> words(words)));
        complete.computeIfPresent("total", (_, total) -> total(total));
        return complete;
    }

    private static Map<String, Object> total(Object value) {
        var complete = copy(value);
        complete.compute("room", (_, words) -> words(words));
        return complete;
    }

    private static Map<String, Object> words(@Nullable Object value) {
        var complete = copy(value);
        LANGUAGES.forEach(language -> complete.putIfAbsent(language, List.of()));
        return complete;
    }

    private static Map<String, Object> copy(@Nullable Object value) {
        var copy = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) map.forEach((name, inner) -> copy.put(String.valueOf(name), inner));
        return copy;
    }
}
