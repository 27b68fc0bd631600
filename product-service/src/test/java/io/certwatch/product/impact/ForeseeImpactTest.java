package io.certwatch.product.impact;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionFixture;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.impact.Effect.Aspect;
import io.certwatch.product.impact.Effect.Kind;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForeseeImpactTest {

    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-06-01");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final CurrentCatalogue current = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final ContextLoader contextLoader =
            new ContextLoader(new InMemoryCertificates(), decisions, new InMemoryCompanyProfiles());
    private final Assessors assessors = new Assessors(current, contextLoader, clock);
    private final InMemoryProducts products = new InMemoryProducts();
    private final ForeseeImpact foresee =
            new ForeseeImpact(new Prospects(readModel, current), products, contextLoader, 3, clock);

    private void registered(Product... some) {
        new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, List.of(some));
        products.events().clear();
    }

    private Impact impact(Edition proposed) {
        return impact(proposed, null);
    }

    private Impact impact(Edition proposed, @Nullable LocalDate on) {
        return foresee.of("demo", proposed, on, new Selection(null, null, 100));
    }

    private static Edition with(Edition edition, Force force, String effective) {
        return edition.with(changed -> changed.revision(0)
                .force(force)
                .effective(LocalDate.parse(effective))
                .changes(List.of()));
    }

    private static Edition nextFirewall(String throughput) {
        return edition(
                "2030-1",
                "2017-1",
                "2026-01-01",
                entry(
                        "SCP-02",
                        "防火墙（硬件）",
                        "Firewall (hardware)",
                        List.of(new CriterionText("throughput", new Wording("整机吞吐量", "throughput"), ">=", throughput)),
                        List.of("SCP-02")));
    }

    @Test
    void countsNewlyAffectedByEntryVendorAndVerdict() {
        registered(aFirewall("FW-1"), aFirewall("FW-2"), aProduct("CHAIR", "椅子"));
        var impact = impact(edition2023());
        assertThat(impact.effects())
                .extracting(effect -> effect.after().id().sku().value())
                .containsExactly("FW-1", "FW-2");
        assertThat(impact.effects()).allSatisfy(effect -> {
            assertThat(effect.kind()).isEqualTo(Kind.NEWLY_HIT);
            assertThat(effect.changes()).contains(Aspect.VERDICT, Aspect.ENTRY, Aspect.DUE);
            assertThat(effect.before().assessment().verdict()).isEqualTo(Verdict.REVIEW);
        });
        assertThat(impact.counts())
                .isEqualTo(new Counts(
                        2,
                        Map.of(Kind.NEWLY_HIT, 2),
                        List.of(new Counts.VerdictCount(Verdict.REVIEW, Verdict.REQUIRED, 2)),
                        List.of(new Counts.EntryCount(new EntryKey("2023-2", "SCP-02"), Map.of(Kind.NEWLY_HIT, 2))),
                        List.of(new Counts.VendorCount("vendor-1", Map.of(Kind.NEWLY_HIT, 2)))));
    }

    @Test
    void hitsWhatOnlyTheProposedEditionRecognises() {
        registered(aProduct("BASTION", "运维安全管理产品"), aProduct("CHAIR", "椅子"));
        var impact = impact(edition2023());
        assertThat(impact.effects())
                .extracting(effect -> effect.after().id().sku().value(), Effect::kind)
                .containsExactly(tuple("BASTION", Kind.NEWLY_HIT));
        assertThat(impact.counts().verdicts())
                .containsExactly(new Counts.VerdictCount(Verdict.UNKNOWN, Verdict.REQUIRED, 1));
    }

    @Test
    void hitsNothingThatItOnlyMakesAPersonReview() {
        registered(aProduct("PROBE", "流量探针"));
        var probe = entry(
                "SCP-40",
                "流量探针",
                "Traffic probe",
                List.of(new CriterionText("throughput", new Wording("整机吞吐量", "throughput"), ">=", "80 Gbps")),
                List.of());
        var impact = impact(edition("2030-1", "2017-1", "2026-01-01", probe));
        assertThat(impact.counts().products()).isEqualTo(Map.of(Kind.CHANGED, 1));
        assertThat(impact.counts().verdicts())
                .containsExactly(new Counts.VerdictCount(Verdict.UNKNOWN, Verdict.REVIEW, 1));
    }

    @Test
    void storesAndPublishesNothing() {
        registered(aFirewall("FW"));
        var before = products.find(List.of(ProductId.of("demo", "FW")));
        impact(edition2023());
        assertThat(products.events()).isEmpty();
        assertThat(products.find(before.keySet())).isEqualTo(before);
        assertThat(readModel.editions()).containsExactly(edition2017());
    }

    @Test
    void reportsProductsThatAreNoLongerRequired() {
        registered(aProduct("WAF", "网页应用防护系统"), aProduct("IDS", "入侵检测系统"));
        var impact = impact(edition(
                "2030-1",
                "2017-1",
                "2026-01-01",
                entry("SCP-09", "入侵检测系统", "Intrusion detection system", List.of(), List.of("SCP-04"))));
        assertThat(impact.effects())
                .extracting(effect -> effect.after().id().sku().value(), Effect::kind)
                .containsExactly(tuple("IDS", Kind.CHANGED), tuple("WAF", Kind.NO_LONGER_HIT));
        assertThat(impact.effects().getFirst().changes())
                .as("the line continues under another code")
                .contains(Aspect.ENTRY);
    }

    @Test
    void treatsAContinuedCodeAsTheSameObligation() {
        registered(aProduct("WAF", "网页应用防护系统"));
        var same = entry("SCP-03", "网页应用防护系统", "Web application shield", List.of(), List.of("SCP-03"));
        assertThat(impact(edition("2030-1", "2017-1", "2017-06-02", same)).effects())
                .as("an unchanged entry keeps its first day")
                .isEmpty();
        var silent = entry("SCP-03", "网页应用防护系统", "Web application shield", List.of(), List.of());
        assertThat(impact(edition("2030-1", "2017-1", "2017-06-02", silent)).effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.changes()).containsExactlyInAnyOrder(Aspect.DUE, Aspect.ENTRY));
    }

    @Test
    void endsThePreviousEditionOnTheEffectiveDay() {
        registered(planned(aProduct("WAF", "网页应用防护系统"), "2027-01-01"));
        var coming = with(
                edition("2030-1", "2017-1", "2026-01-01", entry("X", "椅子", "Chair", List.of(), List.of())),
                Force.STATUTORY,
                NEXT_YEAR.toString());
        assertThat(impact(coming).day()).isEqualTo(NEXT_YEAR);
        assertThat(impact(coming).counts().products()).isEqualTo(Map.of(Kind.NO_LONGER_HIT, 1));
        assertThat(impact(coming, LocalDate.parse("2026-12-01")).effects()).isEmpty();
        assertThatThrownBy(() -> impact(coming, LocalDate.parse("2026-11-24")))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("today is 25 November 2026");
    }

    @Test
    void warnsOfEditionsThatAreNotBinding() {
        registered(aFirewall("FW"), withdrawn(aFirewall("OLD")));
        var impact = impact(with(edition2023(), Force.CONSULTATION, "2026-01-01"));
        assertThat(impact.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Kind.NEWLY_WARNED);
            assertThat(effect.changes()).containsExactly(Aspect.WARNING);
        });
        assertThat(impact.counts().entries())
                .extracting(Counts.EntryCount::entry)
                .containsExactly(new EntryKey("2023-2", "SCP-02"));
    }

    @Test
    void comparesADraftWithTheKnownEdition() {
        registered(aFirewall("FW"), aProduct("WAF", "网页应用防护系统"));
        assertThat(impact(edition2017()).counts().examined())
                .as("the edition has the same content")
                .isZero();
        var draft = edition(
                "2017-1",
                null,
                "2017-06-01",
                edition2017().entries().get(1),
                edition2017().entries().get(2));
        assertThat(impact(draft).effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(effect.after().assessment().verdict()).isEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void keepsDecisionsUnlessTheirEntryChanges() {
        var decision = DecisionFixture.decision(
                DecisionScope.product("FW"), new EntryKey("2017-1", "SCP-02"), Outcome.NOT_IN_SCOPE);
        decisions.add(StoredDecision.first(decision));
        registered(aFirewall("FW"));
        assertThat(impact(nextFirewall("0.08 Tbps")).effects()).isEmpty();
        assertThat(impact(nextFirewall("40 Gbps")).effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(effect.after().assessment().verdict()).isEqualTo(Verdict.REVIEW));
    }

    @Test
    void showsTheSelectedPageAndCountsAll() {
        registered(IntStream.range(0, 10)
                .mapToObj(number -> aFirewall("FW-" + number))
                .toArray(Product[]::new));
        var some = foresee.of("demo", edition2023(), null, new Selection(Kind.NEWLY_HIT, "FW-3", 2));
        assertThat(some.effects())
                .extracting(effect -> effect.after().id().sku().value())
                .containsExactly("FW-4", "FW-5");
        assertThat(some.counts().products()).isEqualTo(Map.of(Kind.NEWLY_HIT, 10));
        assertThat(foresee.of("demo", edition2023(), null, new Selection(Kind.CHANGED, null, 2))
                        .effects())
                .isEmpty();
        assertThat(foresee.of("other", edition2023(), null, new Selection(null, null, 2))
                        .counts()
                        .examined())
                .isZero();
    }

    @Test
    void totalsCountEachCompanyAndItsVendorsOnce() {
        registered(aFirewall("FW-1"), aFirewall("FW-2"), aProduct("CHAIR", "椅子"));
        new RegisterProducts(assessors.over(products))
                .register(
                        "harbor",
                        AuthorFixture.LI,
                        List.of(aFirewall("FW-1"), aFirewall("FW-3").withVendor(null)));
        products.events().clear();
        var totals = new ForeseeImpactTotals(new Prospects(readModel, current), products, contextLoader, 3, clock)
                .of(edition2023());
        assertThat(totals.effects()).containsOnly(Map.entry(Kind.NEWLY_HIT, new ImpactTotals.Total(4, 2, 2)));
        assertThat(totals.day()).isEqualTo(impact(edition2023()).day());
        assertThat(products.events()).isEmpty();
    }
}
