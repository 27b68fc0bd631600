package io.certwatch.product.impact.web;

import io.certwatch.product.engine.Force;
import io.certwatch.product.engine.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition in the upload form of catalogue-service. */
record EditionForm(
        @Schema(example = "2027-1") @Size(max = LONGEST_NAME)
        String id,

        Force force,
        WordsForm title,

        @Schema(example = "2027年第1号") @Size(max = LONGEST_NAME)
        String announcement,

        @Nullable List<String> authorities,
        @Schema(example = "2027-01-01") LocalDate issued,
        @Schema(example = "2027-07-01") LocalDate effective,

        @Schema(description = "The edition that it ends", example = "2023-2") @Size(max = LONGEST_NAME) @Nullable
        String supersedes,

        List<EntryForm> entries) {

    static final int LONGEST_NAME = 200;

    enum Kind {
        NETWORK_CRITICAL_EQUIPMENT,
        SPECIALIZED_CYBERSECURITY_PRODUCT,
        SECTOR_WATCH
    }

    @Schema(name = "Words", description = "In Chinese, in English, or in both")
    record WordsForm(
            @Size(max = LONGEST_TEXT) @Nullable String zh,
            @Size(max = LONGEST_TEXT) @Nullable String en) {

        private static final int LONGEST_TEXT = 2_000;

        Wording words() {
            return new Wording(stripped(zh), stripped(en));
        }
    }

    record EntryForm(
            @Schema(example = "CNE-01") @Size(max = LONGEST_NAME)
            String code,

            Kind kind,
            WordsForm name,
            @Nullable WordsForm scope,

            @Schema(description = "All of them must hold") @Nullable
            List<CriterionForm> criteria,

            @Schema(
                    description =
                            "Codes of the superseded edition that it continues; none if it is new. If missing, they"
                                    + " are detected")
            @Nullable
            List<String> continues,

            @Nullable List<String> standards) {}

    record CriterionForm(
            @Schema(example = "throughput") @Size(max = LONGEST_NAME)
            String parameter,

            WordsForm label,

            @Schema(allowableValues = {">=", ">", "<=", "<", "="})
            String comparison,

            @Schema(description = "A figure with its unit", example = "12 Tbps") @Size(max = LONGEST_NAME)
            String quantity) {}

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
