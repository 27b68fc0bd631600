package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Map;

/**
 * How people name what an entry means. The senses are passed on as they are: who matches products knows their form.
 *
 * @param revision the lexicon's revision in which this entry last changed
 * @param changed all entries that changed in that revision, so that a reader knows when it has seen all of it
 * @param by who wrote it: shipped with the software, or a steward
 */
public record LexiconEntry(
        String entry, int revision, List<String> changed, List<Map<String, Object>> senses, String by) {

    public LexiconEntry {
        changed = List.copyOf(changed);
        senses = List.copyOf(senses);
    }

    boolean writtenByHand() {
        return !by.equals(LexiconRevision.SHIPPED);
    }
}
