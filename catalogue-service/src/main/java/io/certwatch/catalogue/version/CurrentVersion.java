package io.certwatch.catalogue.version;

import java.util.Map;

/** Returns the current version of the catalogue, which includes everything published before. */
public final class CurrentVersion {

    /** The newest revision of the lexicon; 0 if there is none. */
    @FunctionalInterface
    public interface LexiconRevisionNumber {

        int current();
    }

    /** The revision of every edition that was ever published, by its id. */
    @FunctionalInterface
    public interface EditionRevisions {

        Map<String, Integer> current();
    }

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
