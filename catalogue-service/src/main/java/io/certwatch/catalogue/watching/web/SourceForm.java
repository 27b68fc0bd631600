package io.certwatch.catalogue.watching.web;

import io.certwatch.edition.Bilingual;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as submitted; only its schema has been validated. */
record SourceForm(
        Bilingual name,

        @Schema(description = "Of http or https", example = "https://www.cac.gov.cn/list.html")
        String address,

        ListForm list,

        @Schema(
                description = "A pause such as PT6H, or a cron expression in China Standard Time",
                example = "0 30 9 * * MON-FRI")
        String cadence,

        @Schema(description = "How much later a check may come", example = "PT5M") @Nullable
        String jitter,

        @Schema(description = "Whether what passes the assertions is published without a steward") @Nullable
        Boolean trusted,

        @Nullable AssertionsForm assertions,
        @Nullable FreshnessForm freshness,
        @Nullable Boolean enabled) {

    @Schema(description = "force and title of an EDITION, kind of a REGISTER, nothing more of the page of a LAW")
    record ListForm(
            @Schema(allowableValues = {"EDITION", "REGISTER", "LAW"})
            String of,

            @Schema(allowableValues = {"STATUTORY", "CONSULTATION", "GUIDANCE"}) @Nullable
            String force,

            @Nullable Bilingual title,

            @Schema(allowableValues = {"FULL", "PARTIAL", "SUSPENDED", "REVOKED"}) @Nullable
            String kind) {}

    record AssertionsForm(
            @Nullable Integer minCount,
            @Nullable Integer maxCount,

            @Schema(description = "The least share of rows that fill a column, by column") @Nullable
            Map<String, @Nullable Double> filled,

            @Nullable Double countDrop,
            @Nullable Double fillDrop,
            @Nullable Double changed) {}

    record FreshnessForm(
            @Schema(description = "How long the source may say nothing new", example = "P30D") @Nullable
            String silent,

            @Schema(description = "How long the newest version may not be live", example = "P7D") @Nullable
            String notLive) {}
}
