package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.ProductsWithConcurrentWrite;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueGap;
import io.certwatch.product.catalogue.CatalogueNotReady;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.explanation.ExplainProduct;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.sweep.ReassessmentRun.Breadth;
import io.certwatch.product.sweep.RunEvent.Completed;
import io.certwatch.product.sweep.RunEvent.SlotWaits;
import io.certwatch.product.sweep.Tally.CompanyShare;
import io.certwatch.product.sweep.Tally.Failed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReassessmentTest {

    private static final int SLOTS = 4;
    private static final int PAGE = 3;
    private static final String RUN = "edition-2023-2-1";

    private final Clock clock = Clock.systemUTC();
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final List<ProductId> failed = new ArrayList<>();
    private final Assessors assessors = new Assessors(
            new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            clock,
            ReminderLeads.USUAL,
            (_, product, _) -> failed.add(product));
    private final ReachOfChanges reaches = new ReachOfChanges(readModel);
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryObligations obligations = new InMemoryObligations(products);
    private final InMemoryReassessmentRuns runs = new InMemoryReassessmentRuns();
    private final StartReassessment begin =
            new StartReassessment(runs, products, reaches, Sweeps.settings(SLOTS, PAGE), clock);

    @BeforeEach
    void aHundredFirewallsAndAsManyChairsUnder2017() {
        var register = new RegisterProducts(assessors.over(products));
        register.register(
                "demo",
                AuthorFixture.LI,
                IntStream.range(0, 100)
                        .mapToObj(number -> aFirewall("F" + number))
                        .toList());
        register.register(
                "demo",
                AuthorFixture.LI,
                IntStream.range(0, 100)
                        .mapToObj(number -> aProduct("C" + number, "椅子"))
                        .toList());
        products.events().clear();
    }

    private void publish2023() {
        readModel.publish(edition2023());
        begin.onChanged(new EditionPublished("2023-2", 1));
    }

    private EditionSweep worker(Products through) {
        return new EditionSweep(runs, through, obligations, reaches, Sweeps.of(assessors.over(through), PAGE, clock));
    }

    private void workOffAll() {
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).run(RUN, slot));
    }

    private Tally counted() {
        assertThat(runs.find(RUN).orElseThrow().completed()).isTrue();
        return runs.find(RUN).orElseThrow().tally();
    }

    /** The same edition under another revision. */
    private static Edition said(Edition edition, long revision) {
        return edition.withRevision(revision);
    }

    /** The counts in the completion event. */
    private OpenedCounts opened() {
        return runs.events().stream()
                .filter(Completed.class::isInstance)
                .map(event -> ((Completed) event).opened())
                .findFirst()
                .orElseThrow();
    }

    private static Tally allFirewallsOnce() {
        return new Tally(100, 100, List.of(new CompanyShare("demo", 100, 100)), List.of());
    }

    @Test
    void opensObligationsForAffectedProductsOnly() {
        publish2023();
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
        assertThat(opened()).isEqualTo(new OpenedCounts(List.of(new OpenedCount("demo", "vendor-1", 100)), 0));
        assertThat(products.events())
                .hasSize(300)
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(100);
    }

    /** A crash repeats the slot, and a product registered meanwhile is assessed by the newest catalogue. */
    @Test
    void publishesNothingOfProductsThatAnEditionOnlyConfirms() {
        var small = IntStream.range(0, 20)
                .mapToObj(number -> aFirewall("S" + number).withSpecs(List.of(new Spec("整机吞吐量", "10 Gbps"))))
                .toList();
        new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, small);
        products.events().clear();
        var firewalls = edition2017().entries().getFirst();
        readModel.publish(edition(
                "2024-9",
                "2017-1",
                "2024-01-01",
                new EntryText(firewalls.code(), firewalls.name(), firewalls.criteria(), List.of(firewalls.code()))));
        begin.onChanged(new EditionPublished("2024-9", 1));
        var run = "edition-2024-9-1";
        assertThatThrownBy(() -> worker(new DyingProducts(products, 2)).run(run, 0))
                .isInstanceOf(Died.class);
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).run(run, slot));

        assertThat(runs.find(run).orElseThrow().tally())
                .isEqualTo(new Tally(120, 100, List.of(new CompanyShare("demo", 120, 100)), List.of()));
        assertThat(products.events())
                .isNotEmpty()
                .noneMatch(event -> event.product().id().sku().value().startsWith("S"));
        assertThat(small)
                .extracting(product ->
                        products.find(new ProductId("demo", product.sku())).orElseThrow())
                .allSatisfy(product -> {
                    assertThat(product.assessment().editions()).containsExactly("2024-9");
                    assertThat(product.assessment().findings())
                            .extracting(Finding::edition)
                            .containsExactly("2024-9");
                    assertThat(product.revision()).isEqualTo(2);
                });
    }

    @Test
    void assessesPendingProductsOnEveryChange() {
        var none = new Assessors(
                new CurrentCatalogue(InMemoryReadModel.with(), Arrivals.COMPLETE, clock),
                new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
                clock);
        new RegisterProducts(none.over(products))
                .register("demo", AuthorFixture.LI, List.of(aProduct("P1", "桌子"), aFirewall("P2")));
        assertThat(products.anyPending()).isTrue();

        readModel.publish(said(edition2017(), 2));
        begin.onChanged(new EditionPublished("2017-1", 2));
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).run("edition-2017-1-2", slot));

        assertThat(products.anyPending()).isFalse();
        assertThat(runs.find("edition-2017-1-2").orElseThrow().tally().of("demo"))
                .isEqualTo(new CompanyShare("demo", 2, 2));
    }

    @Test
    void makesProductsPendingWhenNoEditionIsInForce() {
        readModel.publish(withdrawn(edition2017()));
        begin.onChanged(new EditionPublished("2017-1", 2));
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).run("edition-2017-1-2", slot));

        assertThat(products.search(new ProductSearch(
                        new ProductFilter(
                                "demo",
                                AssessmentStatus.ASSESSED,
                                Verdict.REVIEW,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        10)))
                .isEmpty();
        assertThat(products.events())
                .isNotEmpty()
                .allMatch(event -> event.product().assessment().pending());
    }

    @Test
    void doesNotBeginWhileTheCatalogueIsIncomplete() {
        publish2023();
        var waiting = new Assessors(
                new CurrentCatalogue(readModel, _ -> CatalogueGap.PARTS, clock),
                new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
                clock);
        var worker =
                new EditionSweep(runs, products, obligations, reaches, Sweeps.of(waiting.over(products), PAGE, clock));

        assertThatThrownBy(() -> worker.run(RUN, 0)).isInstanceOf(CatalogueNotReady.class);
        assertThat(runs.find(RUN).orElseThrow().slotsDone()).isZero();
    }

    @Test
    void reportsProgressForOneProductAndForAll() {
        publish2023();
        var first = IntStream.range(0, 100)
                .mapToObj(number -> ProductId.of("demo", "F" + number))
                .filter(id -> HashSlot.at(HashSlot.placeOf(id.toString()), SLOTS) == 0)
                .findFirst()
                .orElseThrow();
        assertThat(runs.isThrough(List.of(RUN), first)).isFalse();
        worker(products).run(RUN, 0);
        assertThat(runs.isThrough(List.of(RUN), first)).isTrue();
        assertThat(runs.isThrough(List.of(RUN))).isFalse();
        assertThat(runs.isThrough(List.of(RUN, "edition-9999-1-1"), first))
                .as("a run that has not begun")
                .isFalse();
        IntStream.range(1, SLOTS).forEach(slot -> worker(products).run(RUN, slot));
        assertThat(runs.isThrough(List.of(RUN))).isTrue();
    }

    @Test
    void aProductThatTheEditionDoesNotReachIsJudgedByItOnceTheRunIsThrough() {
        var catalogue = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
        var confirmed = new ConfirmedEditions(catalogue, runs);
        var explain = new ExplainProduct(products, catalogue, confirmed);
        var chair = ProductId.of("demo", "C0");
        publish2023();
        catalogue.refresh();
        assertThat(confirmed.of(products.find(chair).orElseThrow()))
                .as("under way")
                .containsExactly("2017-1");
        workOffAll();

        var unchanged = products.find(chair).orElseThrow();
        assertThat(unchanged.assessment().editions()).containsExactly("2017-1");
        assertThat(confirmed.of(unchanged)).containsExactly("2023-2");
        assertThat(explain.explain(chair).entries().getFirst().steps())
                .extracting(step -> step.sentence().en())
                .anyMatch(sentence -> sentence.contains("and that stands under the Catalogue of")
                        && sentence.endsWith(" (Announcement No. 2 of 2023)."));
    }

    @Test
    void aRunInWhichAProductFailedConfirmsNothingBesideIt() {
        publish2023();
        var chair = ProductId.of("demo", "C0");
        var slot = HashSlot.at(HashSlot.placeOf(chair.toString()), SLOTS);
        var run = runs.find(RUN).orElseThrow();
        var tally = new Tally(1, 0, List.of(), List.of(new Tally.Failed("demo", 1)));
        runs.record(run.with(slot, tally, clock.instant()).orElseThrow(), OpenedCounts.NOTHING);

        assertThat(runs.isThrough(List.of(RUN), chair)).isTrue();
        assertThat(runs.isConfirmed(List.of(RUN), chair)).isFalse();
    }

    @Test
    void completesOnceWithTheLastSlot() {
        publish2023();
        workOffAll();
        workOffAll();
        assertThat(runs.events()).filteredOn(Completed.class::isInstance).hasSize(1);
        assertThat(products.events()).hasSize(300);
    }

    /** Requests of slots may be lost with Kafka, or become dead letters. */
    @Test
    void requestsOnlyWaitingSlotsWhenItIsRestarted() {
        publish2023();
        worker(products).run(RUN, 1);
        runs.events().clear();

        var restarted = new RestartReassessment(runs, clock).restart(RUN);
        assertThat(restarted.requests()).isEqualTo(2);
        assertThat(restarted.slotsWaiting()).containsExactly(0, 2, 3);
        assertThat(runs.events())
                .containsExactly(new SlotWaits(restarted, 0), new SlotWaits(restarted, 2), new SlotWaits(restarted, 3));
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
    }

    @Test
    void leavesACompletedRunAsItIsWhenItIsRestarted() {
        publish2023();
        workOffAll();
        runs.events().clear();

        assertThat(new RestartReassessment(runs, clock).restart(RUN))
                .isEqualTo(runs.find(RUN).orElseThrow());
        assertThat(runs.events()).isEmpty();
        assertThatThrownBy(() -> new RestartReassessment(runs, clock).restart("edition-9999-1-1"))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void beginsOnceForRepeatedReports() {
        publish2023();
        publish2023();
        assertThat(runs.events()).hasSize(1 + SLOTS);
    }

    @Test
    void countsEachProductOnceAfterACrash() {
        publish2023();
        assertThatThrownBy(() -> worker(new DyingProducts(products, 4)).run(RUN, 0))
                .isInstanceOf(Died.class);
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
        assertThat(opened()).isEqualTo(new OpenedCounts(List.of(new OpenedCount("demo", "vendor-1", 100)), 0));
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(100);
    }

    @Test
    void skipsAndCountsProductsWhoseAssessmentFails() {
        publish2023();
        var bad = ProductId.of("demo", "F7");
        IntStream.range(0, SLOTS)
                .forEach(slot ->
                        worker(new ProductsThatFailAssessment(products, bad)).run(RUN, slot));
        assertThat(counted())
                .isEqualTo(
                        new Tally(100, 99, List.of(new CompanyShare("demo", 100, 99)), List.of(new Failed("demo", 1))));
        assertThat(opened()).isEqualTo(new OpenedCounts(List.of(new OpenedCount("demo", "vendor-1", 99)), 0));
        assertThat(failed).containsExactly(bad);
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(99);
    }

    @Test
    void countsTheWorkOfAWorkerKilledAfterTheLastWrite() {
        publish2023();
        var forgetful = new EditionSweep(
                new DyingRuns(runs), products, obligations, reaches, Sweeps.of(assessors.over(products), PAGE, clock));
        assertThatThrownBy(() -> forgetful.run(RUN, 0)).isInstanceOf(Died.class);
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
        assertThat(opened()).isEqualTo(new OpenedCounts(List.of(new OpenedCount("demo", "vendor-1", 100)), 0));
    }

    @Test
    void publishesOnlyCompletionIfNothingIsAffected() {
        readModel.publish(said(edition2017(), 2));
        begin.onChanged(new EditionPublished("2017-1", 2));
        assertThat(runs.events()).singleElement().isInstanceOf(Completed.class);
        assertThat(worker(products).run("edition-2017-1-2", 0)).isEmpty();
        var run = runs.find("edition-2017-1-2").orElseThrow();
        assertThat(run.breadth()).isEqualTo(Breadth.NOTHING);
        assertThat(run.tally()).isEqualTo(Tally.NOTHING);
    }

    /** The entry's name is looked up by two characters, which are separated in the product's text. */
    @Test
    void recordsARunWithoutChangesAndItsExaminedCount() {
        new RegisterProducts(assessors.over(products))
                .register("demo", AuthorFixture.LI, List.of(aProduct("X", "子布 云椅 椅子")));
        products.events().clear();
        readModel.publish(edition("2030-1", null, "2026-01-01", entry("X", "云椅子布", "", List.of(), List.of())));
        begin.onChanged(new EditionPublished("2030-1", 1));
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).run("edition-2030-1-1", slot));
        var run = runs.find("edition-2030-1-1").orElseThrow();
        assertThat(run.completed()).isTrue();
        assertThat(run.tally().examined()).isPositive();
        assertThat(run.tally().changed()).isZero();
        assertThat(products.events()).isEmpty();
    }

    @Test
    void assessesEverythingIfThePreviousStateIsUnknown() {
        readModel.forget(edition2017());
        publish2023();
        workOffAll();
        assertThat(counted().examined()).isEqualTo(200);
        assertThat(runs.find(RUN).orElseThrow().because()).isEqualTo(Reason.UNKNOWN_BEFORE);
    }

    /** The later run may complete a slot before the earlier one writes what it has found by the older catalogue. */
    @Test
    void reassessesWhatWasSavedByAnOutdatedCatalogue() {
        publish2023();
        var crossed = ProductsWithConcurrentWrite.beforeWriting(products, () -> {
            readModel.publish(withdrawn(edition2023()));
            begin.onChanged(new EditionPublished("2023-2", 2));
            IntStream.range(0, SLOTS).forEach(slot -> worker(products).run("edition-2023-2-2", slot));
        });
        IntStream.range(0, SLOTS).forEach(slot -> worker(crossed).run(RUN, slot));
        assertThat(products.search(new ProductSearch(
                        new ProductFilter(
                                "demo", null, Verdict.REQUIRED, null, null, null, null, null, null, null, null, null),
                        null,
                        200)))
                .isEmpty();
    }

    private static Edition withdrawn(Edition edition) {
        return edition.withRevision(2).withWithdrawn(true);
    }

    private static final class Died extends RuntimeException {}

    /** Writes that many pages and then fails. */
    private static final class DyingProducts extends ForwardingProducts {

        private int left;

        DyingProducts(Products products, int pages) {
            super(products);
            this.left = pages;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            var lost = super.save(changes);
            if (--left == 0) {
                throw new Died();
            }
            return lost;
        }
    }

    private record DyingRuns(ReassessmentRuns runs) implements ReassessmentRuns {

        @Override
        public void begin(ReassessmentRun run) {
            runs.begin(run);
        }

        @Override
        public boolean record(ReassessmentRun run, OpenedCounts opened) {
            throw new Died();
        }

        @Override
        public boolean restart(ReassessmentRun run) {
            return runs.restart(run);
        }

        @Override
        public List<ReassessmentRun> listRunning(int limit) {
            return runs.listRunning(limit);
        }

        @Override
        public Optional<ReassessmentRun> find(String id) {
            return runs.find(id);
        }

        @Override
        public List<ReassessmentRun> find(Collection<String> ids) {
            return runs.find(ids);
        }

        @Override
        public List<ReassessmentRun> list(ReassessmentRun.Place after, int limit) {
            return runs.list(after, limit);
        }
    }
}
