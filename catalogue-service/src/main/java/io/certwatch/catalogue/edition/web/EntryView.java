package io.certwatch.catalogue.edition.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.json.EditionJson.EntryJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry and where it stands in the original that it was read from. */
record EntryView(@JsonUnwrapped EntryJson entry, OriginView origin) {

    /**
     * @param places cells such as {@code table 2, row 5, column 2} or JSON pointers; several if the entry was merged of several
     * @param document what the original is called, if somebody said so
     * @param check the check of a watched source that fetched it
     */
    record OriginView(List<String> places, String original, @Nullable String document, @Nullable String check) {}

    static List<EntryView> of(Edition edition, List<Entry> entries) {
        var places = edition.drafting().reading().places();
        return entries.stream().map(entry -> new EntryView(EntryJson.of(entry), origin(edition, entry, places))).toList();
    }

    private static OriginView origin(Edition edition, Entry entry, Map<String, List<String>> places) {
        var arrival = edition.source().arrival();
        return new OriginView(
                places.getOrDefault(entry.code(), List.of()), EditionSourcesController.href(edition.id(), edition.source()), arrival.name(), arrival.check());
    }
}
