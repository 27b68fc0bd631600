package io.certwatch.product.aggregate.sale;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.DecisionFixture.decision;
import static io.certwatch.product.aggregate.decision.DecisionFixture.until;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static io.certwatch.product.catalogue.CatalogueFixture.incomplete;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of ADR 059. It is 25 November 2026. */
class SaleRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final EntryKey FIREWALL = new EntryKey("2023-2", "SCP-02");
    private static final Product HUAWEI = withDevice(aProduct("A", "防火墙"), "Huawei", "USG6525E");
    private static final Product CHAIR = aProduct("A", "椅子");
    private static final Certificate CERTIFICATE = certificate("C-1", "华为技术有限公司", "USG6525E");

    /** Announced for 2027-07-01: continues the firewalls, drops nothing, and lists chairs. */
    private static final Edition CHAIRS = edition(
            "2027-1",
            "2023-2",
            "2027-07-01",
            entry("SCP-02", "防火墙", "Firewall", List.of(), List.of("SCP-02")),
            entry("SCP-40", "椅子", "Chair", List.of(), List.of()));

    private static AssessedProduct assessed(
            LiveCatalogue catalogue, Product product, List<Certificate> certificates, Decision... decisions) {
        var context = new AssessmentContext(certificates, List.of(decisions), ProductProfile.NOTHING_STATED);
        return new ProductAssessor(catalogue, new Cause(Cause.Kind.REGISTRATION, "one"), NOW)
                .register(ProductId.of("demo", "A"), product, null, context)
                .orElseThrow()
                .product();
    }

    private static Decision person(Outcome outcome) {
        return decision(new DecisionScope(Scope.PRODUCT, "A", null, null, null), FIREWALL, outcome);
    }

    static Stream<Arguments> table() {
        var in2017 = catalogue(1, edition2017());
        var in2023 = catalogue(1, edition2017(), edition2023());
        var announced = catalogue(1, edition2023(), CHAIRS);
        var slow = aFirewall("A").withSpecs(List.of(new Spec("throughput", "10 Gbps")));
        return Stream.of(
                Arguments.of(assessed(incomplete(1, edition2023()), HUAWEI, List.of()), SaleReason.NOT_ASSESSED, null),
                Arguments.of(assessed(in2017, aFirewall("A"), List.of()), SaleReason.UNDER_REVIEW, null),
                Arguments.of(assessed(in2017, slow, List.of()), SaleReason.OUT_OF_SCOPE, null),
                Arguments.of(assessed(in2023, HUAWEI, List.of()), SaleReason.NO_PROOF, null),
                Arguments.of(assessed(in2023, planned(HUAWEI, "2027-03-01"), List.of()), SaleReason.NO_PROOF, null),
                Arguments.of(assessed(in2023, HUAWEI, List.of(CERTIFICATE)), SaleReason.PROVEN, "2029-03-17"),
                Arguments.of(assessed(announced, HUAWEI, List.of(CERTIFICATE)), SaleReason.PROVEN, "2029-03-17"),
                Arguments.of(assessed(announced, CHAIR, List.of()), SaleReason.NOT_YET_IN_FORCE, "2027-06-30"),
                Arguments.of(assessed(in2023, withdrawn(HUAWEI), List.of()), SaleReason.WITHDRAWN, null),
                Arguments.of(assessed(in2023, withdrawn(CHAIR), List.of()), SaleReason.NOTHING_RECOGNISED, null),
                Arguments.of(assessed(in2023, CHAIR, List.of()), SaleReason.NOTHING_RECOGNISED, null),
                Arguments.of(assessed(in2023, CHAIR, List.of(), person(Outcome.NOT_IN_SCOPE)), SaleReason.ASKED, null),
                Arguments.of(
                        assessed(in2023, CHAIR, List.of(), person(Outcome.NEEDS_DATA)), SaleReason.UNDER_REVIEW, null),
                Arguments.of(assessed(in2023, CHAIR, List.of(), person(Outcome.IN_SCOPE)), SaleReason.NO_PROOF, null),
                Arguments.of(
                        assessed(
                                in2023,
                                HUAWEI,
                                List.of(),
                                until(person(Outcome.NOT_IN_SCOPE), LocalDate.parse("2027-01-31"))),
                        SaleReason.DECIDED_NOT_IN_SCOPE,
                        "2027-01-31"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void answersFollowTheTable(AssessedProduct product, SaleReason reason, String until) {
        var sale = product.sale();
        assertThat(sale.reason()).isEqualTo(reason);
        assertThat(sale.status()).isEqualTo(reason.status());
        assertThat(sale.until()).isEqualTo(until == null ? null : LocalDate.parse(until));
        assertThat(sale.explanation().zh()).doesNotContain("{", "null");
        assertThat(sale.explanation().en()).doesNotContain("{", "null");
    }

    @Test
    void somethingElseMayBeSold() {
        var product = assessed(catalogue(1, edition2023()), CHAIR, List.of());
        var other = product.withAssessment(product.assessment()
                .withJudgement(new Judgement(Verdict.NOT_REQUIRED, Basis.OTHER_KIND, List.of(), null)));
        assertThat(on(LocalDate.parse("2026-11-25"), other).reason()).isEqualTo(SaleReason.OTHER_KIND);
    }

    @Test
    void aProofThatWillEndIsNotCalledEnded() {
        var later =
                on(LocalDate.parse("2029-03-18"), assessed(catalogue(1, edition2023()), HUAWEI, List.of(CERTIFICATE)));
        assertThat(later.reason()).isEqualTo(SaleReason.PROOF_ENDED);

        var foreseen = later.explanation(LocalDate.parse("2026-11-25"));
        assertThat(foreseen.zh()).contains("届时已失效", "2029年3月17日").doesNotContain("原有的");
        assertThat(foreseen.en()).contains("will be valid no longer by then").doesNotContain("is valid no longer");
        assertThat(later.explanation(LocalDate.parse("2029-03-18"))).isEqualTo(later.explanation());
    }

    @Test
    void aReasonIsQuotedWithoutItsFullStop() {
        var decided = assessed(catalogue(1, edition2023()), HUAWEI, List.of(), person(Outcome.NOT_IN_SCOPE))
                .sale();
        var sale = decided.with(one -> one.person(new SalePerson("Li Wei", "A switch, no firewall function. ", null)));

        assertThat(sale.explanation().en()).contains(": “A switch, no firewall function”. On that ground");
        assertThat(sale.explanation().zh()).contains("理由：“A switch, no firewall function”。据此");
    }

    @Test
    void namesTheEntryByItsPlaceAndTheProof() {
        var sale = assessed(catalogue(1, edition2023()), HUAWEI, List.of(CERTIFICATE))
                .sale();
        assertThat(sale.proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.number()).isEqualTo("C-1"));
        assertThat(sale.explanation().zh()).contains("第二部分第2项“防火墙”", "C-1，有效期至2029年3月17日");
        assertThat(sale.explanation().en()).contains("part 2, item 2", "C-1", "valid until 17 March 2029");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, MAY_BE_SOLD, PROVEN, 2026-11-25",
        "2027-01-31, MAY_BE_SOLD, PROVEN, 2027-01-31",
        "2027-02-01, NOT_TO_BE_SOLD, PROOF_ENDED, 2027-02-01",
        "2027-06-01, NOT_TO_BE_SOLD, PROOF_ENDED, 2027-02-01"
    })
    void proofCountsUpToItsLastDay(LocalDate day, SaleStatus status, SaleReason reason, LocalDate since) {
        var product = assessed(catalogue(1, edition2023()), HUAWEI, List.of(validUntil(CERTIFICATE, "2027-01-31")));
        var sale = on(day, product);
        assertThat(sale.status()).isEqualTo(status);
        assertThat(sale.reason()).isEqualTo(reason);
        assertThat(sale.since()).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-30, NOT_YET_IN_FORCE", "2027-07-01, NO_PROOF"})
    void announcedEditionForbidsFromItsDay(LocalDate day, SaleReason reason) {
        assertThat(on(day, assessed(catalogue(1, edition2023(), CHAIRS), CHAIR, List.of()))
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void oneEndedAndOneMissingProofAreNamedBoth() {
        var both = withDevice(aProduct("A", "防火墙椅子"), "Huawei", "USG6525E");
        var product =
                assessed(catalogue(1, edition2023(), CHAIRS), both, List.of(validUntil(CERTIFICATE, "2027-01-31")));

        var sale = on(LocalDate.parse("2027-08-01"), product);

        assertThat(sale.reason()).isEqualTo(SaleReason.NO_PROOF);
        assertThat(sale.proofs()).extracting(SaleProof::number).containsExactly("C-1");
        assertThat(sale.ended()).extracting(SaleEntry::code).containsExactly("SCP-02");
        assertThat(sale.explanation().en())
                .containsPattern("Under “Chair” of [^,]*, no accepted proof is on record\\.")
                .containsPattern("“[Ff]irewall”[^)]*\\),.* valid no longer \\([^)]*C-1[^)]*31 January 2027\\)");
        assertThat(sale.explanation().zh())
                .containsPattern("“椅子”[^：]*：尚无已采纳的证明材料；")
                .containsPattern("“防火墙”[^：]*：原有的证明材料已失效（[^）]*C-1[^）]*2027年1月31日");
    }

    @Test
    void answersWhileAnEditionHasNotArrivedAgain() {
        var product = assessed(catalogue(1, edition2017()), aFirewall("A"), List.of());
        assertThat(new SaleRule(LocalDate.parse("2026-11-25"), _ -> null)
                        .of(product)
                        .reason())
                .isEqualTo(SaleReason.UNDER_REVIEW);
    }

    private static Sale on(LocalDate day, AssessedProduct product) {
        return new SaleRule(day, catalogue(1, edition2017(), edition2023(), CHAIRS)::edition).of(product);
    }
}
