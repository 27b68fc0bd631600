package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One step of the lexicon: the new senses of every entry that changes in it. */
public record LexiconRevision(int revision, SortedMap<String, List<Map<String, Object>>> changes) {

    public LexiconRevision {
        changes = new TreeMap<>(changes);
    }

    List<LexiconEntry> entries() {
        var changed = List.copyOf(changes.keySet());
        return changes.entrySet().stream()
                .map(change -> new LexiconEntry(change.getKey(), revision, changed, change.getValue()))
                .toList();
    }
}
