package io.certwatch.product.catalogue;

import java.util.Map;

/** A change of the catalogue that requires a reassessment of products. */
public sealed interface CatalogueChange {

    /** Equal for every report of the same change. */
    String id();

    record EditionPublished(String edition, long revision) implements CatalogueChange {
        @Override
        public String id() {
            return "edition-" + edition + "-" + revision;
        }
    }

    /** @param entries the new entries of the lexicon, each with its revision */
    record LexiconRevised(int revision, Map<String, Integer> entries) implements CatalogueChange {
        @Override
        public String id() {
            return "lexicon-" + revision;
        }
    }
}
