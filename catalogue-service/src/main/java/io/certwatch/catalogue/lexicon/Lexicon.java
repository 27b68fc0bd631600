package io.certwatch.catalogue.lexicon;

import java.util.List;
import java.util.Optional;

/** The store of the lexicon. */
public interface Lexicon {

    List<LexiconEntry> entries();

    Optional<LexiconEntry> find(String entry);

    Optional<LexiconRevision> latest();

    /** All revisions that changed this entry, newest first. */
    List<LexiconRevision> revisionsOf(String entry);

    /** Claims the next revision. Returns false if it is claimed already. */
    boolean claim(LexiconRevision next);

    /** Stores these entries with their events, except those that are stored in the same or a newer revision. */
    void bringUpTo(List<LexiconEntry> entries);

    /** Publishes these entries again, except those of which a newer revision is stored, which was published with its own event. */
    void republish(List<LexiconEntry> entries);
}
