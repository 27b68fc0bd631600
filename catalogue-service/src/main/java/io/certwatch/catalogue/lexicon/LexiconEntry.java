package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.author.RecordedBy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that people use for the products of an entry. The senses are published unchanged; product-service interprets them.
 *
 * @param revision the revision of the lexicon in which this entry last changed
 * @param changed all entries that changed in that revision, so that a consumer knows when it has read all of it
 * @param by the author, or {@value LexiconRevision#SHIPPED}
 * @param recordedBy the caller who wrote it; null if it was shipped
 */
public record LexiconEntry(
        String entry,
        int revision,
        List<String> changed,
        List<Map<String, Object>> senses,
        String by,
        @Nullable RecordedBy recordedBy) {

    public LexiconEntry {
        changed = List.copyOf(changed);
        senses = List.copyOf(senses);
    }

    boolean writtenByHand() {
        return recordedBy != null;
    }
}
