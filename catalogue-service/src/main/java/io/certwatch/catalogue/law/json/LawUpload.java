package io.certwatch.catalogue.law.json;

import io.certwatch.catalogue.law.AmountRange;
import io.certwatch.catalogue.law.LawContent;
import io.certwatch.catalogue.law.LawStage;
import io.certwatch.catalogue.law.LegalMeasure;
import io.certwatch.catalogue.law.LegalSource;
import io.certwatch.catalogue.law.LegalStandard;
import io.certwatch.catalogue.law.PenaltyTier;
import io.certwatch.catalogue.law.Provision;
import io.certwatch.catalogue.law.ProvisionKind;
import io.certwatch.catalogue.law.RelatedRule;
import io.certwatch.catalogue.law.Situation;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.json.EditionUpload.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The upload form of a version of a law. */
@Schema(name = "LawForm")
public record LawUpload(
        @Schema(description = "Of this version", example = "csl-2025") @Size(max = LONGEST_NAME)
        String id,

        @Schema(description = "The law that it is a version of", example = "csl") @Size(max = LONGEST_NAME)
        String instrument,

        @Schema(description = "Of the law, in both languages")
        Words name,

        @Schema(description = "Of the version, in both languages")
        Words title,

        LawStage stage,

        @Schema(description = "The day of adoption, or of the call for comments", example = "2025-10-28")
        LocalDate issued,

        @Schema(description = "The last day for comments in China; only in CONSULTATION") @Nullable
        LocalDate commentsUntil,

        @Schema(description = "The first day on which it applies; only if ADOPTED", example = "2026-01-01") @Nullable
        LocalDate effective,

        @Schema(description = "The version that it changes", example = "csl-2017") @Size(max = LONGEST_NAME) @Nullable
        String supersedes,

        @Size(min = 1, max = 200) List<LawProvisionForm> provisions,
        @Size(max = 100) @Nullable List<LawStandardForm> standards,
        @Size(max = 50) @Nullable List<LawSourceForm> sources,

        @Schema(
                description =
                        "Whether only some of its provisions are given, so that nothing follows from a missing one")
        @Nullable
        Boolean excerpt,

        @Schema(description = "In which people look for provisions") @Size(max = 50) @Nullable
        List<LawSituationForm> situations,

        @Schema(description = "Rules beside it; not checked here, so nothing rests on them") @Size(max = 50) @Nullable
        List<LawRelatedRuleForm> seeAlso) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    public record LawProvisionForm(
            @Schema(description = "The same for the same provision in every version", example = "certification-duty")
            @Size(max = LONGEST_NAME)
            String key,

            ProvisionKind kind,

            @Schema(description = "Its number in this version; missing if not known", example = "25")
            @Size(max = LONGEST_NAME)
            @Nullable
            String article,

            @Schema(description = "Whom it binds, in both languages") @Nullable
            Words who,

            @Schema(description = "In both languages") Words summary,

            @Schema(description = "What is easily mistaken, in both languages") @Nullable
            Words note,

            @Schema(description = "The kinds of product; none if it is about none in particular") @Nullable
            List<EntryKind> concerns,

            @Schema(description = "Of a penalty or consequence: the key of the duty", example = "certification-duty")
            @Size(max = LONGEST_NAME)
            @Nullable
            String sanctions,

            @Schema(description = "Keys of further duties") @Size(max = 20) @Nullable
            List<String> alsoSanctions,

            @Schema(description = "Of a penalty: the key of the penalty for grave consequences")
            @Size(max = LONGEST_NAME)
            @Nullable
            String raisedBy,

            @Size(max = 20) @Nullable List<LawTierForm> tiers,

            @Schema(description = "Of a penalty: what is ordered in every case") @Nullable
            List<LegalMeasure> measures,

            @Schema(description = "Whether it is new: no adopted version before this one has it") @Nullable
            Boolean introduced,

            @Schema(description = "How sure its facts are") @Nullable
            Confidence confidence) {

        private Provision content() {
            return new Provision(
                    key,
                    kind,
                    article == null || article.isBlank() ? null : article.strip(),
                    who == null ? null : who.bilingual(),
                    summary.bilingual(),
                    note == null ? null : note.bilingual(),
                    defaultToEmpty(concerns),
                    sanctions,
                    defaultToEmpty(alsoSanctions),
                    raisedBy,
                    defaultToEmpty(tiers).stream().map(LawTierForm::content).toList(),
                    defaultToEmpty(measures),
                    Boolean.TRUE.equals(introduced),
                    confidence);
        }
    }

    public record LawTierForm(
            @Schema(description = "The case in words, in both languages") @Nullable
            Words when,

            @Schema(description = "CNY; missing for no lower bound") @Min(0) @Nullable
            Long unlawfulIncomeFromCny,

            @Schema(description = "CNY; missing for no upper bound") @Min(0) @Nullable
            Long unlawfulIncomeBelowCny,

            @Nullable LawRangeForm fineCny,

            @Schema(description = "As a multiple of the unlawful income") @Nullable
            LawRangeForm fineTimesIncome,

            @Schema(description = "As a multiple of the purchase price") @Nullable
            LawRangeForm fineTimesPurchasePrice,

            @Schema(description = "CNY, of the persons who are directly responsible") @Nullable
            LawRangeForm personsFineCny,

            @Schema(description = "Whether the authority may refrain from the fine") @Nullable
            Boolean optional,

            @Schema(description = "Whether it is for serious cases only") @Nullable
            Boolean serious,

            @Nullable List<LegalMeasure> measures) {

        private PenaltyTier content() {
            return new PenaltyTier(
                    when == null ? null : when.bilingual(),
                    unlawfulIncomeFromCny,
                    unlawfulIncomeBelowCny,
                    range(fineCny),
                    range(fineTimesIncome),
                    range(fineTimesPurchasePrice),
                    range(personsFineCny),
                    Boolean.TRUE.equals(optional),
                    Boolean.TRUE.equals(serious),
                    defaultToEmpty(measures));
        }

        private static @Nullable AmountRange range(@Nullable LawRangeForm range) {
            return range == null ? null : range.content();
        }
    }

    @Schema(description = "Both ends included; missing where not known")
    public record LawRangeForm(
            @Min(0) @Nullable Long least, @Min(0) @Nullable Long most) {

        private AmountRange content() {
            return new AmountRange(least, most);
        }
    }

    public record LawStandardForm(
            @Schema(example = "GB 42250-2022") @Size(max = LONGEST_NAME)
            String number,

            EntryKind kind,
            @Nullable LocalDate effective,

            @Schema(description = "How sure its number and day are") @Nullable
            Confidence confidence) {

        private LegalStandard content() {
            return new LegalStandard(number.strip(), kind, effective, confidence);
        }
    }

    public record LawSourceForm(
            @Schema(example = "https://www.cac.gov.cn/") @Size(max = LONGEST_ADDRESS)
            String address,

            Confidence confidence,

            @Schema(description = "Whether an authority published it")
            LegalSource.@Nullable Nature nature) {

        private LegalSource content() {
            return new LegalSource(address.strip(), confidence, nature);
        }
    }

    public record LawSituationForm(
            @Schema(example = "flaw-found") @Size(max = LONGEST_NAME)
            String key,

            @Schema(description = "In both languages") Words name,

            @Schema(description = "Keys, in the order in which they are read") @Size(min = 1, max = 50)
            List<String> provisions) {

        private Situation content() {
            return new Situation(key, name.bilingual(), provisions);
        }
    }

    public record LawRelatedRuleForm(
            @Schema(description = "In both languages") Words name,

            @Schema(description = "In both languages") Words summary) {

        private RelatedRule content() {
            return new RelatedRule(name.bilingual(), summary.bilingual());
        }
    }

    public LawContent content() {
        return new LawContent(
                id,
                instrument,
                name.bilingual(),
                title.bilingual(),
                stage,
                issued,
                commentsUntil,
                effective,
                supersedes,
                provisions.stream().map(LawProvisionForm::content).toList(),
                defaultToEmpty(standards).stream().map(LawStandardForm::content).toList(),
                defaultToEmpty(sources).stream().map(LawSourceForm::content).toList(),
                Boolean.TRUE.equals(excerpt),
                defaultToEmpty(situations).stream()
                        .map(LawSituationForm::content)
                        .toList(),
                defaultToEmpty(seeAlso).stream()
                        .map(LawRelatedRuleForm::content)
                        .toList());
    }

    private static <T> List<T> defaultToEmpty(@Nullable List<T> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
