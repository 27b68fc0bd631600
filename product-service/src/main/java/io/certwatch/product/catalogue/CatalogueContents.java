package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.EngineReplaced;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import java.util.HashMap;
import java.util.Map;

/** The revision of each edition and of each entry of the lexicon in a catalogue. */
public record CatalogueContents(Map<String, Long> editions, Map<String, Integer> lexicon) {

    public static final CatalogueContents NONE = new CatalogueContents(Map.of(), Map.of());

    CatalogueContents after(CatalogueChange change) {
        return switch (change) {
            case EditionPublished(var edition, var revision) ->
                new CatalogueContents(newest(editions, Map.of(edition, revision)), lexicon);
            case LexiconRevised(var _, var entries) -> new CatalogueContents(editions, newest(lexicon, entries));
            case EngineReplaced _ -> this;
        };
    }

    private static <R extends Comparable<R>> Map<String, R> newest(Map<String, R> known, Map<String, R> more) {
        var all = new HashMap<>(known);
        more.forEach((id, revision) -> all.merge(id, revision, (one, other) -> one.compareTo(other) > 0 ? one : other));
        return Map.copyOf(all);
    }

    boolean hasNewerThan(Edition edition) {
        return editions.getOrDefault(edition.id(), 0L) > edition.revision();
    }

    /** Whether the catalogue contains this revision of the edition or a newer one. */
    boolean includes(Edition edition) {
        return editions.getOrDefault(edition.id(), 0L) >= edition.revision();
    }

    boolean hasNewerThan(LexiconEntry entry) {
        return lexicon.getOrDefault(entry.entry(), 0) > entry.revision();
    }

    /** Whether the catalogue contains this revision of the entry or a newer one. */
    boolean includes(LexiconEntry entry) {
        return lexicon.getOrDefault(entry.entry(), 0) >= entry.revision();
    }
}
