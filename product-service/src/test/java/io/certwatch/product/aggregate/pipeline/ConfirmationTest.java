package io.certwatch.product.aggregate.pipeline;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.changed;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductChange.Confirmed;
import io.certwatch.product.aggregate.ProductEvent.Assessed;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Judgement.OtherThing;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A later edition that continues an entry unchanged confirms what follows from it: nothing. */
class ConfirmationTest {

    private static final ProductId ID = ProductId.of("demo", "A");
    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final AssessedProduct known = register(small());

    private static Product small() {
        return aFirewall("A").withSpecs(List.of(new Spec("整机吞吐量", "10 Gbps")));
    }

    private static AssessedProduct register(Product product) {
        return assessor(1, THEN, edition2017())
                .register(ID, product, null, NONE)
                .orElseThrow()
                .product();
    }

    private static ProductAssessor assessor(long version, Instant at, Edition... editions) {
        return new ProductAssessor(catalogue(version, editions), new Cause(Cause.Kind.EDITION, "run-" + version), at);
    }

    /** It continues the firewalls of 2017. */
    private static Edition next(String effective, String name, String threshold) {
        return edition(
                "2024-9",
                "2017-1",
                effective,
                entry(
                        "SCP-02",
                        name,
                        "Firewall (hardware)",
                        List.of(new CriterionText("throughput", new Wording("整机吞吐量", "throughput"), ">=", threshold)),
                        List.of("SCP-02")),
                entry("SCP-04", "入侵检测系统", "Intrusion detection system", List.of(), List.of("SCP-04")));
    }

    private static Edition unchanged() {
        return next("2024-01-01", "防火墙（硬件）", "80 Gbps");
    }

    private ProductChange reassess(AssessedProduct product, Edition later) {
        return assessor(2, NOW, edition2017(), later)
                .reassessIfOutdated(product, NONE)
                .orElseThrow();
    }

    @Test
    void publishesNothing() {
        assertThat(known.assessment().basis()).isEqualTo(Basis.OUT_OF_SCOPE);
        var change = reassess(known, unchanged());
        assertThat(change.events()).isEmpty();
        assertThat(change.confirmed()).isEqualTo(new Confirmed(true));
    }

    @Test
    void saysByWhichEditionItIsConfirmed() {
        var assessment = reassess(known, unchanged()).product().assessment();
        assertThat(assessment.findings())
                .extracting(Finding::edition, Finding::entry)
                .containsExactly(tuple("2024-9", "SCP-02"));
        assertThat(assessment.editions()).containsExactly("2024-9");
        assertThat(assessment.assessedAt()).isEqualTo(NOW);
        assertThat(assessment.cause())
                .as("the cause of the conclusion")
                .isEqualTo(known.assessment().cause());
    }

    @Test
    void entersTheEditionInTheHistory() {
        assertThat(reassess(known, unchanged()).history()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(HistoryLine.What.ASSESSMENT);
            assertThat(line.from()).isEqualTo("NOT_REQUIRED");
            assertThat(line.to()).isEqualTo("NOT_REQUIRED");
            assertThat(line.editions()).containsExactly("2024-9");
            assertThat(line.cause().id()).isEqualTo("run-2");
        });
    }

    @Test
    void citesTheEditionInTheAnswerWhetherItMayBeSold() {
        var before = known.sale();
        assertThat(before.reason()).isEqualTo(SaleReason.OUT_OF_SCOPE);
        var sale = reassess(known, unchanged()).product().sale();
        assertThat(sale.entries()).extracting(SaleEntry::edition).containsExactly("2024-9");
        assertThat(sale.withEntries(before.entries())).isEqualTo(before);
    }

    @Test
    void isNotRepeated() {
        var confirmed = reassess(known, unchanged()).product();
        assertThat(assessor(3, NOW.plusSeconds(60), edition2017(), unchanged()).reassess(confirmed, NONE))
                .isEmpty();
    }

    /** The edition counts beside the one that it will replace, then alone. */
    @Test
    void confirmsAnAnnouncedEditionAndItsDay() {
        var announced = reassess(known, next("2027-07-01", "防火墙（硬件）", "80 Gbps"));
        assertThat(announced.confirmed()).isNotNull();
        assertThat(announced.product().assessment().findings())
                .extracting(Finding::edition)
                .containsExactlyInAnyOrder("2017-1", "2024-9");
        var inForce = assessor(3, NOW, edition2017(), unchanged())
                .reassess(announced.product(), NONE)
                .orElseThrow();
        assertThat(inForce.events()).isEmpty();
        assertThat(inForce.product().assessment().editions()).containsExactly("2024-9");
        assertThat(inForce.product().sale().entries())
                .extracting(SaleEntry::edition)
                .containsExactly("2024-9");
    }

    @Test
    void publishesAnotherNameOfTheEntry() {
        assertPublished(reassess(known, next("2024-01-01", "硬件防火墙（硬件）", "80 Gbps")));
    }

    @Test
    void publishesAnotherThresholdThatIsNotReachedEither() {
        assertPublished(reassess(known, next("2024-01-01", "防火墙（硬件）", "40 Gbps")));
    }

    /** The words of the entry say more than its criteria. */
    @Test
    void publishesAnEntryThatChangedOtherwise() {
        var widened = changed(unchanged(), new EntryChange("SCP-02", List.of(EntryChange.Kind.WIDENED)));
        assertPublished(reassess(known, widened));
    }

    @Test
    void publishesAnEntryThatContinuesNone() {
        var none = edition(
                "2024-9",
                "2017-1",
                "2024-01-01",
                entry(
                        "SCP-02",
                        "防火墙（硬件）",
                        "Firewall (hardware)",
                        unchanged().entries().getFirst().criteria(),
                        List.of()));
        assertPublished(reassess(known, none));
    }

    @Test
    void publishesWhatIsRequiredByAnotherEdition() {
        var required = register(aProduct("A", "入侵检测系统"));
        assertThat(required.assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertPublished(reassess(required, unchanged()));
    }

    @Test
    void publishesWhatIsAskedByAnotherEdition() {
        var asked = register(aFirewall("A"));
        assertThat(asked.assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertPublished(reassess(asked, unchanged()));
    }

    @Test
    void publishesWhatIsStatedAtTheSameTime() {
        var stated = assessor(2, NOW, edition2017(), unchanged())
                .register(ID, small().withDescription("for branches"), known, NONE)
                .orElseThrow();
        assertPublished(stated);
    }

    @Test
    void confirmsAThingOfAnotherKindByAnotherWord() {
        var byOneWord = otherThing(OtherThing.Kind.PART, new Evidence("name.en", "UPS", 0, 3));
        var byAnother = otherThing(OtherThing.Kind.PART, new Evidence("name.en", "power", 11, 16));
        var printer = otherThing(OtherThing.Kind.UNLISTED, new Evidence("name.en", "power", 11, 16));
        assertThat(byAnother.confirms(byOneWord, Lineage.NONE)).isTrue();
        assertThat(printer.confirms(byOneWord, Lineage.NONE)).isFalse();
        assertThat(known.assessment().confirms(byOneWord, Lineage.NONE)).isFalse();
    }

    private Assessment otherThing(OtherThing.Kind kind, Evidence word) {
        return known.assessment()
                .withJudgement(
                        new Judgement(Verdict.NOT_REQUIRED, Basis.OTHER_KIND, List.of(), new OtherThing(kind, word)));
    }

    private static void assertPublished(ProductChange change) {
        assertThat(change.confirmed()).isNull();
        assertThat(change.events()).anyMatch(Assessed.class::isInstance);
    }
}
