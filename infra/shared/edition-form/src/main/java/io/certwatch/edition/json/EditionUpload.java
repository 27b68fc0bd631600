package io.certwatch.edition.json;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.edition.OfficialDescription;
import io.certwatch.edition.Sector;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The upload form of an edition in JSON. */
@Schema(name = "EditionForm")
public record EditionUpload(
        @Schema(example = "2027-1") @Size(max = LONGEST_NAME)
        String id,

        Force force,

        @Schema(description = "Of GUIDANCE: whose equipment it is about. If missing, it concerns every company")
        @Nullable
        Sector sector,

        Words title,

        @Schema(example = "2027年第1号") @Size(max = LONGEST_NAME)
        String announcement,

        @Nullable List<String> authorities,
        @Schema(example = "2027-01-01") LocalDate issued,
        @Schema(example = "2027-07-01") LocalDate effective,

        @Schema(description = "The edition that it ends", example = "2023-2") @Size(max = LONGEST_NAME) @Nullable
        String supersedes,

        List<Entry> entries) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    @Schema(name = "Words", description = "In Chinese, in English, or in both")
    public record Words(
            @Size(max = LONGEST_TEXT) @Nullable String zh,
            @Size(max = LONGEST_TEXT) @Nullable String en) {

        public Bilingual bilingual() {
            return new Bilingual(zh, en);
        }
    }

    @Schema(name = "EntryForm")
    public record Entry(
            @Schema(example = "CNE-01") @Size(max = LONGEST_NAME)
            String code,

            EntryKind kind,
            Words name,

            @Schema(description = "What it covers, in our words") @Nullable
            Words scope,

            @Schema(description = "What the official list writes beside its name; without it, that is not known")
            @Nullable
            Official official,

            @Schema(description = "All of them must hold") @Nullable
            List<Criterion> criteria,

            @Schema(
                    description =
                            "Codes of the superseded edition that it continues; none if it is new. Without the field,"
                                    + " that is found out")
            @Nullable
            List<String> continues,

            @Nullable List<String> standards) {

        private EntryForm form() {
            return new EntryForm(
                    code,
                    kind.name(),
                    name.bilingual(),
                    scope == null ? Bilingual.NOTHING : scope.bilingual(),
                    official == null ? null : official.description(),
                    orEmpty(criteria).stream().map(Criterion::form).toList(),
                    continues,
                    orEmpty(standards));
        }
    }

    @Schema(name = "OfficialDescriptionForm")
    public record Official(
            @Schema(description = "Word for word") @Size(max = LONGEST_TEXT)
            String zh,

            @Schema(
                    description =
                            "Address of the page where it was read, or can be compared. Without it, the text is of"
                                    + " the document that the edition is read from")
            @Size(max = LONGEST_TEXT)
            @Nullable
            String source,

            @Schema(
                    description = "SEEN: read there. RECALLED: known, not compared",
                    allowableValues = {"SEEN", "RECALLED"})
            Confidence confidence) {

        private OfficialDescription description() {
            return new OfficialDescription(zh, source, confidence);
        }
    }

    @Schema(name = "CriterionForm")
    public record Criterion(
            @Schema(example = "throughput") @Size(max = LONGEST_NAME)
            String parameter,

            Words label,

            @Schema(allowableValues = {">=", ">", "<=", "<", "="})
            String comparison,

            @Schema(description = "A figure with its unit", example = "12 Tbps") @Size(max = LONGEST_NAME)
            String quantity) {

        private CriterionForm form() {
            return new CriterionForm(parameter, label.bilingual(), comparison, quantity);
        }
    }

    public EditionForm form() {
        return new EditionForm(
                id,
                force.name(),
                sector == null ? null : sector.name(),
                title.bilingual(),
                announcement,
                orEmpty(authorities),
                issued.toString(),
                effective.toString(),
                supersedes,
                entries.stream().map(Entry::form).toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
