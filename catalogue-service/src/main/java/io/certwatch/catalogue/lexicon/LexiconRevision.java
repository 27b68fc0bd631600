package io.certwatch.catalogue.lexicon;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One step of the lexicon: the new senses of every entry that changes in it.
 *
 * @param at when a person made it; what is shipped has no time of its own
 */
public record LexiconRevision(
        int revision, SortedMap<String, List<Map<String, Object>>> changes, String by, @Nullable Instant at) {

    /** What we ship follows what we ship next; what a steward wrote does not. */
    public static final String SHIPPED = "shipped";

    /** Until people sign in. */
    public static final String STEWARD = "steward";

    public LexiconRevision {
        changes = new TreeMap<>(changes);
    }

    LexiconRevision(int revision, SortedMap<String, List<Map<String, Object>>> changes) {
        this(revision, changes, SHIPPED, null);
    }

    List<LexiconEntry> entries() {
        var changed = List.copyOf(changes.keySet());
        return changes.entrySet().stream()
                .map(change -> new LexiconEntry(change.getKey(), revision, changed, change.getValue(), by))
                .toList();
    }
}
