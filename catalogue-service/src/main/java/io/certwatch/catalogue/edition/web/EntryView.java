package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.json.EditionJson.EntryJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry with its places in the original file. */
record EntryView(@JsonUnwrapped EntryJson entry, OriginView origin) {

    /**
     * @param places cells such as {@code table 2, row 5, column 2} or JSON pointers; several if the entry was merged
     * @param document the file name; null if unknown
     * @param check the check of a watched source that fetched the file; null if it was uploaded
     */
    record OriginView(
            List<String> places,
            String original,
            @Nullable String document,
            @Nullable String check) {}

    static List<EntryView> of(Edition edition, List<Entry> entries) {
        var places = edition.drafting().reading().places();
        return entries.stream()
                .map(entry -> new EntryView(EntryJson.of(entry), origin(edition, entry, places)))
                .toList();
    }

    private static OriginView origin(Edition edition, Entry entry, Map<String, List<String>> places) {
        var arrival = edition.source().arrival();
        return new OriginView(
                places.getOrDefault(entry.code(), List.of()),
                EditionSourcesController.href(edition.id(), edition.source()),
                arrival.name(),
                arrival.check());
    }
}
