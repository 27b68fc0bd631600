package io.certwatch.catalogue.version;

/** Tells the version of the catalogue after a change; it includes all that was published before. */
public final class CurrentVersion {

    private final EditionRevisions editions;
    private final LexiconRevisionNumber lexicon;

    CurrentVersion(EditionRevisions editions, LexiconRevisionNumber lexicon) {
        this.editions = editions;
        this.lexicon = lexicon;
    }

    public CatalogueVersion get() {
        return new CatalogueVersion(editions.current(), lexicon.current());
    }
}
