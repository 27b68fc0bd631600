package io.certwatch.product.catalogue;

import java.util.List;
import java.util.Map;

/** The entries that the lexicon had when an entry was published, each with its minimum revision. */
public record LexiconManifest(List<EntryRevision> entries) {

    public LexiconManifest {
        entries = List.copyOf(entries);
    }

    public record EntryRevision(String entry, int revision) {}

    static LexiconManifest of(int revision, List<String> changed) {
        return new LexiconManifest(changed.stream()
                .map(entry -> new EntryRevision(entry, revision))
                .toList());
    }

    boolean metBy(Map<String, Integer> arrived) {
        return entries.stream().allMatch(entry -> arrived.getOrDefault(entry.entry(), 0) >= entry.revision());
    }
}
