package io.certwatch.product.catalogue;

import java.util.Map;

/** Something after which products must be held against the catalogue again. */
public sealed interface CatalogueChange {

    /** The same for every report of the same change. */
    String id();

    record EditionPublished(String edition, long revision) implements CatalogueChange {
        @Override
        public String id() {
            return "edition-" + edition + "-" + revision;
        }
    }

    /** @param entries what of the lexicon is new, each entry with its revision */
    record LexiconRevised(int revision, Map<String, Integer> entries) implements CatalogueChange {
        @Override
        public String id() {
            return "lexicon-" + revision;
        }
    }
}
