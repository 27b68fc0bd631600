package io.certwatch.catalogue.edition;

import io.certwatch.edition.Force;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates entries of one edition to those of another that they continue, or that continue them. */
public final class EntryLines {

    /** The entries in force on one day, for the entries of any edition. */
    public static final class EntriesToday {

        private final List<Edition> published;
        private final List<Edition> inForce;
        private final Map<EntryKey, List<String>> known = new HashMap<>();

        private EntriesToday(List<Edition> published, List<Edition> inForce) {
            this.published = published;
            this.inForce = inForce;
        }

        /** The codes in force that continue the entry, itself if it still is; empty if it ended. */
        public List<String> of(@Nullable EntryKey entry) {
            return entry == null ? List.of() : known.computeIfAbsent(entry, this::find);
        }

        private List<String> find(EntryKey entry) {
            var codes = EntryHistory.codes(entry.code(), new EditionId(entry.edition()), published);
            return inForce.stream()
                    .flatMap(edition -> codes.getOrDefault(edition.id(), Set.of()).stream())
                    .distinct()
                    .toList();
        }
    }

    private final Editions editions;
    private final EntriesInForce entries;

    EntryLines(Editions editions, EntriesInForce entries) {
        this.editions = editions;
        this.entries = entries;
    }

    /**
     * The entry that has this code today, as it is in every edition: under the same code or another. If none in force has
     * the code, the newest that had it.
     */
    public List<EntryKey> findLine(String code) {
        var published = editions.published();
        var today = inForce(published)
                .filter(edition -> edition.content().entry(code).isPresent())
                .findFirst()
                .map(Edition::id)
                .orElse(null);
        return EntryHistory.codes(code, today, published).entrySet().stream()
                .flatMap(edition -> edition.getValue().stream()
                        .map(each -> new EntryKey(edition.getKey().value(), each)))
                .toList();
    }

    public EntriesToday findToday() {
        var published = editions.published();
        return new EntriesToday(published, inForce(published).toList());
    }

    private Stream<Edition> inForce(List<Edition> published) {
        return EntriesInForce.editionsOn(entries.today(), published).stream()
                .filter(edition -> edition.content().force() == Force.STATUTORY);
    }
}
