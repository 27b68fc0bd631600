package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.Sense;
import java.util.List;
import java.util.Map;

/**
 * How people name what one entry means, as last received from its topic.
 *
 * @param revision the lexicon's revision in which this entry last changed
 * @param manifest the contents of the lexicon at that revision
 */
public record LexiconEntry(String entry, int revision, LexiconManifest manifest, List<Sense> senses) {

    /** @param changed all entries that changed in that revision */
    public LexiconEntry(String entry, int revision, List<String> changed, List<Sense> senses) {
        this(entry, revision, LexiconManifest.of(revision, changed), senses);
    }

    LexiconEntry withSenses(List<Sense> others) {
        return new LexiconEntry(entry, revision, manifest, others);
    }

    LexiconText text() {
        return new LexiconText(entry, senses);
    }

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
}
