package io.certwatch.catalogue.vocabulary;

import io.certwatch.catalogue.edition.reading.ParameterNames;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of parameters that the senses of the lexicon have; names that leave something open are left out. */
public final class LexiconParameterNames implements ParameterNames {

    private final Lexicon lexicon;

    public LexiconParameterNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<ParameterName> all() {
        var names = new ArrayList<ParameterName>();
        for (var entry : lexicon.entries()) {
            for (var sense : entry.senses()) addTo(names, entry, sense);
        }
        return names;
    }

    private static void addTo(List<ParameterName> names, LexiconEntry entry, Map<String, Object> sense) {
        if (entry.entry().equals("CONTEXT") || entry.entry().equals("OTHER")) return;
        var editions = texts(sense.get("editions"));
        for (var item : items(sense.get("parameters"))) {
            if (!(item instanceof Map<?, ?> parameter)
                    || !(parameter.get("parameter") instanceof String id)
                    || id.startsWith("-")) continue;
            if (!(parameter.get("names") instanceof Map<?, ?> byLanguage)) continue;
            for (var language : byLanguage.values()) {
                for (var name : texts(language)) names.add(new ParameterName(entry.entry(), editions, id, name));
            }
        }
    }

    private static List<?> items(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    private static List<String> texts(@Nullable Object list) {
        return items(list).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
