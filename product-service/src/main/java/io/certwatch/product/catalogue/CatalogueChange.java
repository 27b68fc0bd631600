package io.certwatch.product.catalogue;

import java.util.Map;

/** A change of the catalogue, or of the engine that reads it, that requires a reassessment of products. */
public sealed interface CatalogueChange {

    /** Equal for every report of the same change. */
    default String id() {
        return switch (this) {
            case EditionPublished(var edition, var revision) -> "edition-" + edition + "-" + revision;
            case LexiconRevised(var revision, var _) -> "lexicon-" + revision;
            case EngineReplaced(var engine, var sequence) -> "engine-" + sequence + "-" + engine;
        };
    }

    record EditionPublished(String edition, long revision) implements CatalogueChange {}

    /** @param entries the new entries of the lexicon, each with its revision */
    record LexiconRevised(int revision, Map<String, Integer> entries) implements CatalogueChange {}

    /** @param sequence how often the engine was replaced: returning to an earlier one is another change */
    record EngineReplaced(String engine, int sequence) implements CatalogueChange {}
}
