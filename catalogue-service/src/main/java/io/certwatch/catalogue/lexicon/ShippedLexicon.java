package io.certwatch.catalogue.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lexicon from the reference data. */
public final class ShippedLexicon {

    private record Seed(List<SeedEntry> entries) {}

    private record SeedEntry(String entry, List<Map<String, Object>> senses) {}

    private static final String PLACE = "/certwatch/reference/lexicon.json";

    private ShippedLexicon() {}

    public static Map<String, List<Map<String, Object>>> read() {
        try (var file = ShippedLexicon.class.getResourceAsStream(PLACE)) {
            if (file == null) throw new IllegalStateException("There is no " + PLACE + " on the class path");
            var seed = JsonMapper.shared().readValue(file, Seed.class);
            var senses = new LinkedHashMap<String, List<Map<String, Object>>>();
            seed.entries().forEach(entry -> senses.put(entry.entry(), entry.senses()));
            return senses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
