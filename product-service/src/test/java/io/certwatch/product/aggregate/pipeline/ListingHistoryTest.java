package io.certwatch.product.aggregate.pipeline;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.undated;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationDays;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.catalogue.EntryDetails;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Since when a product is listed, and since when it may not be sold without proof. */
class ListingHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final CriterionText TEN_TBPS = atLeast("整系统吞吐量（双向）", "12 Tbps");

    private static final Edition FIRST = edition(
                    "2017-1",
                    null,
                    "2017-06-01",
                    entry("CNE-01", "路由器", "Router", List.of(TEN_TBPS), List.of()),
                    entry("SCP-02", "防火墙（硬件）", "Firewall (hardware)", List.of(atLeast("整机吞吐量", "80 Gbps")), List.of()))
            .withDetails(details());

    private static final Edition SECOND = edition(
                    "2023-2",
                    "2017-1",
                    "2023-07-03",
                    entry("CNE-01", "路由器", "Router", List.of(TEN_TBPS), List.of("CNE-01")),
                    entry("SCP-02", "防火墙", "Firewall", List.of(), List.of("SCP-02")),
                    entry("SCP-30", "运维安全管理产品", "Operations security management product", List.of(), List.of()))
            .withDetails(details())
            .withChanges(List.of(
                    new EntryChange("SCP-02", List.of(Kind.WIDENED, Kind.RENAMED)),
                    new EntryChange("SCP-30", List.of(Kind.ADDED))));

    private static CriterionText atLeast(String label, String quantity) {
        return new CriterionText("throughput", new Wording(label, "throughput"), ">=", quantity);
    }

    private static List<EntryDetails> details() {
        return List.of(
                new EntryDetails("CNE-01", EntryKind.NETWORK_CRITICAL_EQUIPMENT, List.of()),
                new EntryDetails("SCP-02", EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT, List.of()),
                new EntryDetails("SCP-30", EntryKind.SPECIALIZED_CYBERSECURITY_PRODUCT, List.of()));
    }

    private static Obligation obligation(Product product, Edition... editions) {
        return new ProductAssessor(catalogue(1, editions), new Cause(Cause.Kind.EDITION, "run"), NOW)
                .register(ProductId.of("demo", "A"), product, null, NONE)
                .orElseThrow()
                .product()
                .obligations()
                .getFirst();
    }

    private static ObligationDays days(Product product) {
        return obligation(product, FIRST, SECOND).days();
    }

    private static Product with(Product product, String... specs) {
        return product.withSpecs(Arrays.stream(specs)
                .map(spec -> new Spec(spec.split("=")[0], spec.split("=")[1]))
                .toList());
    }

    private static Product router() {
        return with(aProduct("A", "路由器"), "整系统吞吐量（双向）=19.2 Tbps");
    }

    private static ObligationDays days(String first, String by, String notToBeSold, String planned) {
        return new ObligationDays(
                LocalDate.parse(first),
                by,
                false,
                null,
                notToBeSold == null ? null : LocalDate.parse(notToBeSold),
                null,
                planned == null ? null : LocalDate.parse(planned));
    }

    @Test
    void equipmentThatContinuesUnchangedIsListedSince2017() {
        assertThat(days(router())).isEqualTo(days("2017-06-01", "2017-1", "2017-06-01", null));
    }

    @Test
    void productAboveTheOldThresholdIsListedSince2017() {
        assertThat(days(with(aProduct("A", "防火墙（硬件）"), "整机吞吐量=100 Gbps")))
                .as("the sales licence was the way to the market until the end of June 2023")
                .isEqualTo(days("2017-06-01", "2017-1", "2023-07-01", null));
    }

    @Test
    void productBelowTheOldThresholdIsListedSince2023() {
        assertThat(days(with(aProduct("A", "防火墙（硬件）"), "整机吞吐量=10 Gbps")))
                .isEqualTo(days("2023-07-03", "2023-2", "2023-07-03", null));
    }

    @Test
    void unknownFigureLeavesOpenWhetherTheProductWasListedEarlier() {
        assertThat(days(with(aProduct("A", "防火墙（硬件）"))))
                .isEqualTo(new ObligationDays(
                        LocalDate.parse("2023-07-03"),
                        "2023-2",
                        true,
                        null,
                        LocalDate.parse("2023-07-03"),
                        null,
                        null));
    }

    @Test
    void equipmentThatContinuesUnchangedNeedsNoFigureForItsFirstDay() {
        var decided = obligation(router(), FIRST, SECOND).requirement().listing();
        assertThat(decided.atLatest()).isFalse();
    }

    @Test
    void entryOfANewLineIsKnownToBeNew() {
        assertThat(days(aProduct("A", "运维安全管理产品")).firstListedAtLatest()).isFalse();
    }

    @Test
    void newEntryIsListedByItsOwnEdition() {
        assertThat(days(aProduct("A", "运维安全管理产品")).firstListed()).isEqualTo(LocalDate.parse("2023-07-03"));
    }

    @Test
    void withdrawnEditionListedNothing() {
        assertThat(obligation(router(), FIRST.withWithdrawn(true), SECOND)
                        .days()
                        .firstListedBy())
                .isEqualTo("2023-2");
    }

    @Test
    void draftListedNothing() {
        assertThat(obligation(router(), FIRST.withForce(Force.CONSULTATION), SECOND)
                        .days()
                        .firstListedBy())
                .isEqualTo("2023-2");
    }

    @Test
    void walksBackOverSeveralEditions() {
        var third = edition(
                "2026-1",
                "2023-2",
                "2026-05-01",
                entry("CNE-01", "路由器", "Router", List.of(TEN_TBPS), List.of("CNE-01")));
        assertThat(obligation(router(), FIRST, SECOND, third).days().firstListedBy())
                .isEqualTo("2017-1");
    }

    @Test
    void planOfAMarketEntryPermitsNoSaleBeforeIt() {
        assertThat(days(planned(router(), "2027-03-01")))
                .isEqualTo(days("2017-06-01", "2017-1", "2017-06-01", "2027-03-01"));
        assertThat(days(undated(router()))).isEqualTo(days("2017-06-01", "2017-1", "2017-06-01", null));
    }

    @Test
    void productWithoutProofIsOverdueOrOnTheMarketOrNotYetOnIt() {
        assertThat(kinds(router())).containsExactly("without proof");
        assertThat(kinds(planned(router(), "2026-11-25"))).containsExactly("overdue");
        assertThat(kinds(planned(router(), "2026-11-26"))).containsExactly("not yet on the market");
        assertThat(kinds(undated(router()))).containsExactly("not yet on the market");
    }

    @Test
    void announcedListingForbidsNothingYet() {
        var announced = SECOND.withEffective(LocalDate.parse("2027-07-01"));
        var obligation = obligation(planned(aProduct("A", "运维安全管理产品"), "2028-01-01"), FIRST, announced);
        assertThat(obligation.notYetOnMarket(TODAY)).isFalse();
        assertThat(obligation.forbidsSale(TODAY)).isFalse();
        assertThat(obligation.notYetOnMarket(LocalDate.parse("2027-07-01"))).isTrue();
    }

    private static List<String> kinds(Product product) {
        var obligation = obligation(product, FIRST, SECOND);
        assertThat(obligation.forbidsSale(TODAY)).isTrue();
        return Stream.of(
                        obligation.overdue(TODAY) ? "overdue" : "",
                        obligation.withoutProof(TODAY) ? "without proof" : "",
                        obligation.notYetOnMarket(TODAY) ? "not yet on the market" : "")
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    @Test
    void onlyAPlannedDayCanBeOverdue() {
        var sold = obligation(router(), FIRST, SECOND);
        assertThat(sold.withoutProof(TODAY)).isTrue();
        assertThat(sold.overdue(TODAY)).isFalse();
        var late = obligation(planned(router(), "2026-11-01"), FIRST, SECOND);
        assertThat(late.withoutProof(TODAY)).isFalse();
        assertThat(late.overdue(TODAY)).isTrue();
        var announced = SECOND.withEffective(LocalDate.parse("2027-07-01"));
        var notYet = obligation(planned(aProduct("A", "运维安全管理产品"), "2026-11-01"), FIRST, announced);
        assertThat(notYet.overdue(TODAY))
                .as("its plan has passed, but it is not listed before July")
                .isFalse();
        assertThat(notYet.overdue(LocalDate.parse("2027-07-01"))).isFalse();
    }
}
