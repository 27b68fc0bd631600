package io.certwatch.catalogue.version;

/** Returns the current version of the catalogue, which includes everything published before. */
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
