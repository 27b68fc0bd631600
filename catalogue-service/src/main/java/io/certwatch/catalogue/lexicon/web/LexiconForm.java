package io.certwatch.catalogue.lexicon.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The senses of an entry as submitted. Missing fields of a sense count as empty. */
record LexiconForm(List<Sense> senses) {

    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

    record Sense(
            @Schema(description = "The editions that it holds for", example = "[\"2023-2\"]") @Nullable
            List<String> editions,

            @Nullable Terms terms,
            @Nullable Terms hints,

            @Schema(description = "Phrases around a term that make it something else") @Nullable
            Terms excludes,

            @Schema(description = "Terms of things that are below the entry") @Nullable
            Terms below,

            @Schema(description = "Product families", example = "[\"USG6000\"]") @Nullable
            List<String> families,

            @Nullable List<String> belowFamilies,
            @Nullable List<Parameter> parameters,

            @Schema(description = "Product families by maker") @Nullable
            List<Series> series,

            @Schema(description = "Makers and their other names; of the entry CONTEXT") @Nullable
            List<Maker> makers,

            @Schema(description = "Whether such things are software, which is sold as a licence") @Nullable
            Boolean software) {}

    @Schema(name = "LexiconTerms")
    record Terms(@Nullable List<String> zh, @Nullable List<String> en) {}

    @Schema(name = "LexiconParameter", description = "How people name a parameter of the criteria")
    record Parameter(
            String parameter,
            @Nullable Terms names,
            @Nullable Terms inexactNames,
            @Nullable Total total) {}

    @Schema(name = "LexiconSeries", description = "Model names of one maker; # stands for a digit")
    record Series(
            String maker,
            @Nullable List<String> families,
            @Nullable List<String> hints,
            @Nullable List<String> below,

            @Schema(
                    description = "What a model name says without the maker",
                    allowableValues = {"SURE", "HINT", "NOTHING"})
            @Nullable
            String alone,

            @Nullable String source) {}

    @Schema(name = "LexiconMaker")
    record Maker(
            @Schema(description = "The usual one first") List<String> names) {}

    @Schema(name = "LexiconTotal")
    record Total(String of, String over, @Nullable Terms room) {}

    /** Omits missing fields, as they are stored and published. */
    List<Map<String, Object>> maps(JsonMapper json) {
        return json.convertValue(senses, MAPS).stream()
                .map(LexiconForm::withoutNulls)
                .toList();
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> object) {
        object.values().removeIf(value -> value == null);
        object.replaceAll((_, value) -> valueWithoutNulls(value));
        return object;
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Object valueWithoutNulls(Object value) {
        if (value instanceof Map<?, ?> map) return withoutNulls((Map<String, Object>) map);
        return value instanceof List<?> list
                ? list.stream().map(LexiconForm::valueWithoutNulls).toList()
                : value;
    }
}
