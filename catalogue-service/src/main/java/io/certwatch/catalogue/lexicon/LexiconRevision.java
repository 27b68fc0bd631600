package io.certwatch.catalogue.lexicon;

import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the lexicon: the new senses of every entry that changes in it.
 *
 * @param recordedBy the caller who made the change; null for shipped entries
 * @param at the time of a steward's change; null for shipped entries
 */
public record LexiconRevision(
        int revision,
        SortedMap<String, List<Map<String, Object>>> changes,
        String by,
        @Nullable RecordedBy recordedBy,
        @Nullable Instant at) {

    /** The author of shipped entries, which a later version may replace, unlike those of a person. */
    public static final String SHIPPED = "shipped";

    public LexiconRevision {
        changes = new TreeMap<>(changes);
    }

    LexiconRevision(int revision, SortedMap<String, List<Map<String, Object>>> changes) {
        this(revision, changes, SHIPPED, null, null);
    }

    List<LexiconEntry> entries() {
        var changed = List.copyOf(changes.keySet());
        return changes.entrySet().stream()
                .map(change -> new LexiconEntry(change.getKey(), revision, changed, change.getValue(), by, recordedBy))
                .toList();
    }
}
