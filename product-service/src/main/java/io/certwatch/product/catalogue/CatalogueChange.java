package io.certwatch.product.catalogue;

import java.util.Map;

/** A change of the catalogue that requires a reassessment of products. */
public sealed interface CatalogueChange {

    /** Equal for every report of the same change. */
    default String id() {
        return switch (this) {
            case EditionPublished(var edition, var revision) -> "edition-" + edition + "-" + revision;
            case LexiconRevised(var revision, var _) -> "lexicon-" + revision;
        };
    }

    record EditionPublished(String edition, long revision) implements CatalogueChange {}

    /** @param entries the new entries of the lexicon, each with its revision */
    record LexiconRevised(int revision, Map<String, Integer> entries) implements CatalogueChange {}
}
