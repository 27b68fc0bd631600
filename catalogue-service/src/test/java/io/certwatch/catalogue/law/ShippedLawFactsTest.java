package io.certwatch.catalogue.law;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.law.json.ShippedLaws;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EntryKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the shipped text of 2025 against the facts that were read article by article in the official text. */
class ShippedLawFactsTest {

    private static final LawContent LAW = version("csl-2025");
    private static final LawContent DRAFT = version("csl-2025-draft");

    /** Fine, persons and what else counts, tier by tier; {@code ?} marks a fine from which the authority may refrain. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        61(1) | 23 27                | 61(3) | ?10000-50000; 50000-500000 persons 10000-100000
        61(2) | 35 36 38 40          | 61(3) | ?50000-100000; 100000-1000000 persons 10000-100000
        61(3) | 23 27 35 36 38 40    |       | 500000-2000000 persons 50000-200000; 2000000-10000000 persons 200000-1000000
        62    | 24 50(1)             | 61(3) | 50000-500000 persons 10000-100000
        63    | 25                   |       | 20000-100000 below 100000; income x1-5 from 100000; serious
        65    | 28                   | 61(3) | ?10000-100000; 100000-1000000 persons 10000-100000
        67    | 37                   |       | price x1-10 persons 10000-100000
        69    | 49 50(2) 52          |       | ?50000-500000; 500000-2000000 persons 50000-200000; 2000000-10000000 persons 200000-1000000
        """)
    void statesTheTiersOfEachPenalty(String article, String duties, @Nullable String raisedBy, String tiers) {
        var penalty = provision(article);
        assertThat(penalty.kind()).isEqualTo(ProvisionKind.PENALTY);
        assertThat(describeDuties(penalty)).isEqualTo(duties);
        assertThat(
                        penalty.raisedBy() == null
                                ? null
                                : LAW.byKey().get(penalty.raisedBy()).article())
                .isEqualTo(raisedBy);
        assertThat(penalty.tiers().stream().map(ShippedLawFactsTest::words).collect(joining("; ")))
                .isEqualTo(tiers);
    }

    @Test
    void hasEveryArticleThatUsersMeet() {
        assertThat(LAW.provisions())
                .extracting(Provision::article)
                .containsExactly(
                        "23", "24", "25", "27", "28", "33", "35", "36", "37", "38", "39", "40", "49", "50(1)", "50(2)",
                        "52", "61(1)", "61(2)", "61(3)", "62", "63", "65", "67", "69", "71", "72", "73", "76");
        assertThat(LAW.provisions())
                .filteredOn(provision -> provision.kind() != ProvisionKind.SCOPE)
                .allSatisfy(provision -> assertThat(provision.who()).isNotNull());
    }

    /** 28 provisions of 81 articles, 29 of 79: nothing follows from one that is not among them. */
    @Test
    void saysThatItIsAnExcerpt() {
        assertThat(LAW.excerpt()).isTrue();
        assertThat(version("csl-2017").excerpt()).isTrue();
    }

    /** Its number is the one that is mixed up most: of 2016, of the draft of March 2025, and of today. */
    @Test
    void hasAnotherArticle61InEachText() {
        assertThat(Stream.of("csl-2017", "csl-2025-draft", "csl-2025")
                        .map(ShippedLawFactsTest::version)
                        .flatMap(law -> law.provisions().stream())
                        .filter(provision -> String.valueOf(provision.article()).matches("61(\\(.\\))?")))
                .extracting(Provision::key)
                .containsExactly(
                        "real-name-penalty",
                        "certification-penalty",
                        "security-penalty",
                        "cii-penalty",
                        "severe-consequences-penalty");
    }

    /** The law knows no first finding: what comes before refusal and harm is a breach. */
    @Test
    void makesNoFirstFindingACondition() {
        assertThat(LAW.provisions().stream().flatMap(one -> one.tiers().stream()))
                .extracting(PenaltyTier::when)
                .filteredOn(Objects::nonNull)
                .noneMatch(when -> when.zh().contains("首次") || when.en().contains("first"));
    }

    /** The highest fines belong to 61(3) and 69 alone; 63 fines no persons. */
    @Test
    void finesTenMillionWhereTheLawDoes() {
        assertThat(LAW.provisions())
                .filteredOn(provision -> provision.tiers().stream()
                        .anyMatch(tier -> tier.fineCny() != null
                                && Objects.equals(tier.fineCny().most(), 10_000_000L)))
                .extracting(Provision::article)
                .containsExactly("61(3)", "69");
        assertThat(provision("63").tiers())
                .extracting(PenaltyTier::personsFineCny)
                .containsOnlyNulls();
    }

    /** Article 61 and Article 72 of the draft are other provisions than those of the law. */
    @Test
    void followsTheNumbersOfTheDraftIntoTheLaw() {
        assertThat(article(DRAFT, "certification-penalty")).isEqualTo("61");
        assertThat(article(LAW, "certification-penalty")).isEqualTo("63");
        assertThat(article(DRAFT, "mitigation")).isEqualTo("72");
        assertThat(article(LAW, "mitigation")).isEqualTo("73");
        assertThat(article(LAW, "credit-record")).isEqualTo("72");
        assertThat(LawDiff.between(DRAFT, LAW))
                .noneMatch(change -> change.kinds().contains(LawChange.Kind.REMOVED));
    }

    @Test
    void callsNewOnlyWhatTheTextOf2016DidNotHave() {
        var added = LawDiff.between(version("csl-2017"), LAW).stream()
                .filter(change -> change.kinds().contains(LawChange.Kind.ADDED))
                .map(LawChange::toArticle);
        assertThat(added).containsExactly("61(3)", "63", "71", "73");
    }

    @Test
    void namesAnOfficialSourceOfEachTextAndMarksCommentary() {
        assertThat(ShippedLaws.read())
                .allSatisfy(law -> assertThat(law.sources())
                        .anyMatch(source -> source.nature() == LegalSource.Nature.OFFICIAL)
                        .allMatch(source -> source.address().contains(".gov.cn/")
                                == (source.nature() == LegalSource.Nature.OFFICIAL)));
        assertThat(LAW.sources().getFirst().address()).contains("021e7d7684474107b8f3febbb1c4f8b5");
    }

    @Test
    void saysHowSureTheDaysOfTheStandardsAre() {
        assertThat(LAW.standards())
                .containsExactly(
                        new LegalStandard(
                                "GB 40050-2021",
                                EntryKind.NETWORK_CRITICAL_EQUIPMENT,
                                LocalDate.parse("2021-08-01"),
                                Confidence.RECALLED),
                        new LegalStandard(
                                "GB 42250-2022",
                                EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT,
                                LocalDate.parse("2023-07-01"),
                                Confidence.SEEN));
    }

    /** Every duty with a penalty can be found from a situation, together with the penalty. */
    @Test
    void leadsFromASituationToDutyAndPenalty() {
        var found = LAW.situations().stream()
                .flatMap(situation -> situation.provisions().stream())
                .toList();
        assertThat(found)
                .containsAll(LAW.provisions().stream().map(Provision::key).toList());
        assertThat(LAW.seeAlso()).hasSize(6);
    }

    private static String describeDuties(Provision penalty) {
        return Stream.concat(Stream.ofNullable(penalty.sanctions()), penalty.alsoSanctions().stream())
                .map(key -> Objects.requireNonNull(LAW.byKey().get(key).article()))
                .collect(joining(" "));
    }

    private static String words(PenaltyTier tier) {
        return Stream.of(
                        tier.fineCny() == null ? null : (tier.optional() ? "?" : "") + range(tier.fineCny()),
                        tier.fineTimesIncome() == null ? null : "income x" + range(tier.fineTimesIncome()),
                        tier.fineTimesPurchasePrice() == null ? null : "price x" + range(tier.fineTimesPurchasePrice()),
                        tier.unlawfulIncomeFromCny() == null ? null : "from " + tier.unlawfulIncomeFromCny(),
                        tier.unlawfulIncomeBelowCny() == null ? null : "below " + tier.unlawfulIncomeBelowCny(),
                        tier.personsFineCny() == null ? null : "persons " + range(tier.personsFineCny()),
                        tier.serious() ? "serious" : null)
                .filter(Objects::nonNull)
                .collect(joining(" "));
    }

    private static String range(AmountRange range) {
        return range.least() + "-" + range.most();
    }

    private static Provision provision(String article) {
        return LAW.provisions().stream()
                .filter(provision -> article.equals(provision.article()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String article(LawContent law, String key) {
        return law.byKey().get(key).article();
    }

    private static LawContent version(String id) {
        return ShippedLaws.read().stream()
                .filter(law -> law.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
