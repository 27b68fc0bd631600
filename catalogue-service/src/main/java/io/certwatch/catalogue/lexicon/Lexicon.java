package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Optional;

/** Where the lexicon is kept. */
public interface Lexicon {

    List<LexiconEntry> entries();

    Optional<LexiconEntry> find(String entry);

    Optional<LexiconRevision> latest();

    /** All that changed this entry, newest first. */
    List<LexiconRevision> revisionsOf(String entry);

    /** Claims the next revision; false if somebody else has. */
    boolean claim(LexiconRevision next);

    /** Keeps and tells these entries; what is there in the same or a newer revision stays. */
    void bringUpTo(List<LexiconEntry> entries);

    /** Tells once more how these entries stand. */
    void republish(List<LexiconEntry> entries);
}
