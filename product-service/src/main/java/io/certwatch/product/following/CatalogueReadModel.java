package io.certwatch.product.following;

import java.util.List;

/** The stored editions and lexicon, and how many changes of them there were. */
public interface CatalogueReadModel {

    /** Keeps it unless a newer revision is stored; says whether what is stored now is this revision. */
    boolean keep(Edition edition);

    /** Keeps it unless a newer revision is stored; says whether what is stored now is this revision. */
    boolean keep(LexiconEntry entry);

    List<Edition> editions();

    List<LexiconEntry> lexicon();

    /** Counts the change once, however often it is noted, and answers the version that includes it. */
    long note(CatalogueChange change);

    long version();
}
