package io.certwatch.product.following;

/** Something after which every product must be held against the catalogue again. */
public sealed interface CatalogueChange {

    /** The same for every report of the same change. */
    String id();

    record EditionPublished(String edition, long revision) implements CatalogueChange {
        @Override
        public String id() {
            return "edition-" + edition + "-" + revision;
        }
    }

    record LexiconRevised(int revision) implements CatalogueChange {
        @Override
        public String id() {
            return "lexicon-" + revision;
        }
    }
}
