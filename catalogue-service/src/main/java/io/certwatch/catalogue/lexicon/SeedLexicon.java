package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the stored lexicon to what is shipped. A revision is claimed as one document before its entries are
 * written, so instances that start together agree on it, and whoever comes next finishes what a crash left half done.
 * What a steward wrote stays, whatever is shipped.
 */
public final class SeedLexicon {

    private final Lexicon lexicon;

    SeedLexicon(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public void seed(Map<String, List<Map<String, Object>>> shipped) {
        boolean done = false;
        while (!done) done = step(shipped);
    }

    private boolean step(Map<String, List<Map<String, Object>>> shipped) {
        int latest = lexicon.latest().map(this::finish).orElse(0);
        var changes = new TreeMap<>(shipped);
        lexicon.entries().stream()
                .filter(stored -> stored.writtenByHand() || stored.senses().equals(changes.get(stored.entry())))
                .forEach(stored -> changes.remove(stored.entry()));
        if (changes.isEmpty()) return true;
        var next = new LexiconRevision(latest + 1, changes);
        if (!lexicon.claim(next)) return false;
        finish(next);
        return true;
    }

    private int finish(LexiconRevision revision) {
        lexicon.bringUpTo(revision.entries());
        return revision.revision();
    }
}
