package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Updates the stored lexicon to the shipped one, except for entries that a steward has changed. A revision is claimed in one
 * document before its entries are written, so that concurrent instances agree on it, and the next one completes it after a crash.
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
