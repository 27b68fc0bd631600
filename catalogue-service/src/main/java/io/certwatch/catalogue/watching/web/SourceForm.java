package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.edition.Bilingual;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as a steward writes it; nothing is checked yet. What an answer says beside it, is not read. */
record SourceForm(
        @Nullable Bilingual name,
        @Nullable String address,
        @Nullable ListForm list,
        @Nullable String cadence,
        @Nullable String jitter,
        @Nullable Boolean trusted,
        @Nullable AssertionsForm assertions,
        @Nullable FreshnessForm freshness,
        @Nullable Boolean enabled) {

    /** {@code force} and {@code title} of an EDITION, {@code kind} of a REGISTER. */
    record ListForm(@Nullable String of, @Nullable String force, @Nullable Bilingual title, @Nullable String kind) {}

    record AssertionsForm(
            @Nullable Integer minCount,
            @Nullable Integer maxCount,
            @Nullable Map<String, @Nullable Double> filled,
            @Nullable Double countDrop,
            @Nullable Double fillDrop,
            @Nullable Double changed) {}

    record FreshnessForm(@Nullable String silent, @Nullable String notLive) {}
}
