package io.certwatch.product.productimport;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.product.ProductFixture.aFirewall;
import static io.certwatch.product.product.ProductFixture.withdrawn;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.AssessmentListener;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.ForwardingProducts;
import io.certwatch.product.product.InMemoryProducts;
import io.certwatch.product.product.Market;
import io.certwatch.product.product.ProductChange;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.ProductsThatFailAssessment;
import io.certwatch.product.product.ProductsWithConcurrentWrite;
import io.certwatch.product.product.RegisterProducts;
import io.certwatch.product.product.Sku;
import io.certwatch.product.product.WithdrawProducts;
import io.certwatch.product.productimport.DecideImport.Outcome;
import io.certwatch.product.productimport.DecideImport.Reason;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.certwatch.product.review.SettableClock;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Batches of two rows, and changes between them. */
class WorkOffImportsTest {

    private static final String FIVE = "SKU,Name\nA,防火墙\nB,防火墙\nC,防火墙\nD,防火墙\n,防火墙\nE,防火墙\n";

    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Tracing tracing = Tracing.NONE;
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2023());
    private final CurrentCatalogue current = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    private final AssessorFactory assessors =
            new AssessorFactory(current, new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions()), clock);
    private final ReceiveFile receive = new ReceiveFile(imports, imports, tracing, clock);
    private final List<Import> ended = new ArrayList<>();
    private final DecideImport decide = new DecideImport(imports, ended::add, tracing, clock);
    private boolean ready = true;

    private WorkOffImports worker(Products through) {
        return worker(through, Exports.files());
    }

    private WorkOffImports worker(Products through, InventoryFiles files) {
        var takeIn = new ProcessImportFile(
                files,
                imports,
                new StoreRows(new RegisterProducts(assessors, through)),
                new FindAbsent(
                        (company, statedBy, sku) -> products.skus(company).stream()
                                .filter(name -> !product(name).statedAt().isAfter(statedBy))
                                .forEach(sku),
                        imports),
                tracing,
                clock,
                2);
        return new WorkOffImports(
                imports,
                imports,
                takeIn,
                new WithdrawAbsent(new WithdrawProducts(assessors, through), imports, clock),
                (_, work) -> {
                    work.run();
                    return true;
                },
                (_, by) -> "it was " + by.getMessage(),
                Duration::ofSeconds,
                () -> ready,
                ended::add,
                tracing,
                clock);
    }

    private AssessedProduct product(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow();
    }

    private Import received(String company, String csv, boolean full) throws IOException {
        clock.passes(Duration.ofMillis(1));
        return receive.receive(company, new ByteArrayInputStream(utf8(csv)), null, Instructions.NONE, full)
                .of();
    }

    private Import now(Import of) {
        return imports.find(of.company(), of.id()).orElseThrow();
    }

    @Test
    void waitsForACatalogueWithoutFailing() throws IOException {
        ready = false;
        var waiting = received("demo", FIVE, false);
        worker(products).workOff();
        assertThat(now(waiting)).isEqualTo(waiting);
        ready = true;
        worker(products).workOff();
        assertThat(now(waiting).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void sharesAnIdenticalImportOnlyWhileItIsInProgress() throws IOException {
        var first = received("demo", FIVE, false);
        assertThat(received("demo", FIVE, false)).isEqualTo(first);
        assertThat(received("demo", FIVE, true)).isNotEqualTo(first);
        worker(products).workOff();
        int before = products.events().size();
        var again = received("demo", FIVE, false);
        assertThat(again.id()).isNotEqualTo(first.id());
        worker(products).workOff();
        worker(products).workOff();
        assertThat(now(again).progress())
                .extracting(Progress::stored, Progress::unchanged, Progress::rejected)
                .containsExactly(0L, 5L, 1L);
        assertThat(products.events()).hasSize(before);
    }

    @Test
    void keepsFieldsWithoutAColumnAlsoAfterAWithdrawal() throws IOException {
        new RegisterProducts(assessors, products).register("demo", List.of(withdrawn(aFirewall("A"))));
        var before = products.find(ids("A")).values().iterator().next().product();
        var nightly = received("demo", "SKU,Name\nA," + before.name().zh() + "\n", false);
        worker(products).workOff();
        assertThat(now(nightly).progress().unchanged()).isEqualTo(1);
        assertThat(products.find(ids("A")).values().iterator().next().product()).isEqualTo(before);
    }

    @Test
    void resumesAfterTheLastBatchAndCountsEachRowOnce() throws IOException {
        var broken = received("demo", FIVE, true);
        assertThatThrownBy(() -> worker(new Dying(products, 2)).workOff()).isInstanceOf(Killed.class);
        assertThat(now(broken).phase()).isEqualTo(Phase.STORING);
        assertThat(now(broken).progress().read()).isEqualTo(2);

        worker(products).workOff();

        assertThat(now(broken).phase()).isEqualTo(Phase.DONE);
        assertThat(now(broken).progress())
                .extracting(Progress::total, Progress::read, Progress::stored, Progress::rejected, Progress::absent)
                .containsExactly(6L, 6L, 5L, 1L, 0L);
        assertThat(ended).extracting(Import::phase).containsExactly(Phase.DONE);
    }

    @Test
    void rejectsOnlyRowsWhoseAssessmentFails() throws IOException {
        new RegisterProducts(assessors, products).register("demo", List.of(aFirewall("B")));
        var import5 = received("demo", FIVE, false);
        worker(new ProductsThatFailAssessment(products, ProductId.of("demo", "B")))
                .workOff();
        assertThat(now(import5)).extracting(Import::phase, Import::setback).containsExactly(Phase.DONE, null);
        assertThat(now(import5).progress())
                .extracting(Progress::read, Progress::stored, Progress::unchanged, Progress::rejected)
                .containsExactly(6L, 4L, 0L, 2L);
        var reasons = new ArrayList<String>();
        imports.eachRejected(
                import5.id(),
                0,
                row -> reasons.add(row.problems().getFirst().value() + " "
                        + row.problems().getFirst().reason()));
        assertThat(reasons).contains("B " + AssessmentListener.REASON);
        assertThat(product("B").product()).isEqualTo(aFirewall("B"));
    }

    @Test
    void failsAfterTooManyAttemptsWithoutProgress() throws IOException {
        var poison = received("demo", FIVE, false);
        for (int i = 0; i < 16; i++)
            assertThatThrownBy(() -> worker(new Dying(products, 1)).workOff()).isInstanceOf(Killed.class);
        worker(products).workOff();
        assertThat(now(poison).phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void stopsWhenCancelledAndCountsStoredRows() throws IOException {
        var unwanted = received("demo", FIVE, false);
        worker(ProductsWithConcurrentWrite.behindWriting(products, () -> decide.cancel("demo", unwanted.id())))
                .workOff();
        assertThat(now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(now(unwanted).progress().stored()).isEqualTo(2);
        assertThat(products.skus("demo")).containsExactly("A", "B");
        assertThat(decide.cancel("demo", unwanted.id())).isEqualTo(new Outcome.Refused(Reason.ENDED));
    }

    @Test
    void cancelsAWaitingImportAtOnce() throws IOException {
        var unwanted = received("demo", FIVE, false);
        assertThat(decide.cancel("demo", unwanted.id())).isInstanceOf(Outcome.Accepted.class);
        assertThat(ended).containsExactly(now(unwanted));
        assertThat(now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(decide.cancel("other", unwanted.id())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void alternatesBetweenCompanies() throws IOException {
        for (var name : List.of("A", "B", "C")) received("acme", "SKU,Name\n" + name + ",防火墙\n", false);
        received("zeta", FIVE, false);
        var worker = worker(products);
        for (int i = 0; i < 4; i++) worker.workOff();
        assertThat(ended).extracting(Import::company).containsExactly("acme", "zeta", "acme", "acme");
    }

    @Test
    void assessesAllProductsByAnEditionPublishedMeanwhile() throws IOException {
        var old = InMemoryReadModel.with(edition2017());
        var crossed = new AssessorFactory(
                new CurrentCatalogue(old, Arrivals.COMPLETE, clock),
                new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions()),
                clock);
        var through = ProductsWithConcurrentWrite.behindWriting(products, () -> old.publish(edition2023()));
        var takeIn = new ProcessImportFile(
                Exports.files(),
                imports,
                new StoreRows(new RegisterProducts(crossed, through)),
                new FindAbsent((_, _, _) -> {}, imports),
                tracing,
                clock,
                2);
        var crossing = received("demo", FIVE, false);
        var course = new ImportRun(imports, clock, crossing);
        course.go(now -> now.takenUp(Phase.CHECKING, now.receivedAt()));
        imports.onDisk(crossing.original(), path -> takeIn.takeIn(path, course));
        assertThat(products.find(ids("A", "B", "C", "D", "E")).values())
                .hasSize(5)
                .allSatisfy(product -> assertThat(product.obligations()).hasSize(1));
    }

    @Test
    void rejectsAWithdrawalOvertakenByANewerImport() throws IOException {
        received("demo", FIVE, false);
        var full = received("demo", "SKU,Name\nA,防火墙\n", true);
        for (int i = 0; i < 2; i++) worker(products).workOff();
        assertThat(imports.absent(full.id(), null, 10)).containsExactly("B", "C", "D", "E");
        received("demo", "no inventory", false);
        worker(products).workOff();
        received("demo", FIVE, false);
        assertThat(decide.withdraw("demo", full.id(), "wang", "gone", false))
                .isEqualTo(new Outcome.Refused(Reason.OVERTAKEN));
    }

    @Test
    void doesNotWithdrawProductsChangedAfterTheExport() throws IOException {
        received("demo", FIVE, false);
        worker(products).workOff();
        var full = received("demo", "SKU,Name\nA,防火墙\n", true);
        worker(products).workOff();
        clock.passes(Duration.ofMillis(1));
        new RegisterProducts(assessors, products).register("demo", List.of(aFirewall("B")));
        assertThat(decide.withdraw("demo", full.id(), "wang", "gone", false)).isInstanceOf(Outcome.Accepted.class);
        worker(products).workOff();
        assertThat(Objects.requireNonNull(now(full).withdrawal()).withdrawn()).isEqualTo(3);
        assertThat(products.find(ids("A", "B", "C", "D", "E")).values())
                .filteredOn(product -> product.product().market().status() != Market.Status.WITHDRAWN)
                .extracting(product -> product.id().sku().value())
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void reportsProductsOfAnEarlierImportAsAbsent() throws IOException {
        received("demo", FIVE, false);
        var full = received("demo", "SKU,Name\nA,防火墙\n", true);
        for (int i = 0; i < 2; i++) {
            clock.passes(Duration.ofMinutes(1));
            worker(products).workOff();
        }
        assertThat(imports.absent(full.id(), null, 10)).containsExactly("B", "C", "D", "E");
        decide.withdraw("demo", full.id(), "wang", "gone", false);
        worker(products).workOff();
        assertThat(Objects.requireNonNull(now(full).withdrawal()).withdrawn()).isEqualTo(4);
    }

    @Test
    void keepsProductsRegisteredWhileTheImportWaited() throws IOException {
        received("demo", FIVE, false);
        var full = received("demo", "SKU,Name\nA,防火墙\n", true);
        clock.passes(Duration.ofMinutes(1));
        new RegisterProducts(assessors, products).register("demo", List.of(aFirewall("B"), aFirewall("F")));
        for (int i = 0; i < 2; i++) worker(products).workOff();
        assertThat(product("B").product().name().zh()).isEqualTo("防火墙");
        assertThat(imports.absent(full.id(), null, 10)).containsExactly("C", "D", "E");
    }

    private Import fullAmongFive() throws IOException {
        received("demo", FIVE, false);
        worker(products).workOff();
        var full = received("demo", "SKU,Name\nA,防火墙\n", true);
        worker(products).workOff();
        return full;
    }

    private Withdrawal withdrawal(Import of) {
        return Objects.requireNonNull(now(of).withdrawal());
    }

    @Test
    void givesUpAWithdrawalWithoutBlockingOthers() throws IOException {
        var full = fullAmongFive();
        decide.withdraw("demo", full.id(), "wang", "gone", false);
        var behind = received("demo", "SKU,Name\nF,防火墙\n", false);
        var finished = now(full).finishedAt();
        for (int i = 0; i < 16; i++) {
            worker(new Failing(products, "demo")).workOff();
            clock.passes(Duration.ofSeconds(16));
        }
        assertThat(now(full))
                .extracting(Import::phase, Import::failure, Import::finishedAt)
                .containsExactly(Phase.DONE, null, finished);
        assertThat(Objects.requireNonNull(withdrawal(full).failure()).reason()).endsWith("the last time it was away");
        assertThat(ended).extracting(Import::id).doesNotHaveDuplicates();
        worker(products).workOff();
        assertThat(now(behind).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void resumesAWithdrawalOnANewRequest() throws IOException {
        var full = fullAmongFive();
        decide.withdraw("demo", full.id(), "wang", "gone", false);
        for (int i = 0; i < 16; i++) {
            worker(new Failing(products, "demo")).workOff();
            clock.passes(Duration.ofSeconds(16));
        }
        assertThat(decide.withdraw("demo", full.id(), "li", "still gone", false))
                .isInstanceOf(Outcome.Accepted.class);
        worker(products).workOff();
        assertThat(now(full).phase()).isEqualTo(Phase.DONE);
        assertThat(withdrawal(full))
                .extracting(Withdrawal::by, Withdrawal::withdrawn, Withdrawal::failure)
                .containsExactly("li", 4L, null);
        assertThat(decide.withdraw("demo", full.id(), "li", "twice", false))
                .isEqualTo(new Outcome.Refused(Reason.WITHDRAWN_BEFORE));
    }

    @Test
    void countsWithdrawalsBeforeACrashOnce() throws IOException {
        var full = fullAmongFive();
        decide.withdraw("demo", full.id(), "wang", "gone", false);
        assertThatThrownBy(() -> worker(ProductsWithConcurrentWrite.behindWriting(products, () -> {
                            throw new Killed();
                        }))
                        .workOff())
                .isInstanceOf(Killed.class);
        worker(products).workOff();
        assertThat(withdrawal(full).withdrawn()).isEqualTo(4);
    }

    @Test
    void countsWithdrawalsBesideAContendedProductOnce() throws IOException {
        var full = fullAmongFive();
        decide.withdraw("demo", full.id(), "wang", "gone", false);
        worker(new Contended(products, "C", 2)).workOff();
        assertThat(now(full).phase()).isEqualTo(Phase.WITHDRAWING);
        clock.passes(Duration.ofSeconds(1));
        worker(products).workOff();
        assertThat(withdrawal(full).withdrawn()).isEqualTo(4);
    }

    private static List<ProductId> ids(String... skus) {
        return List.of(skus).stream()
                .map(sku -> new ProductId("demo", new Sku(sku)))
                .toList();
    }

    @Test
    void backsOffAfterFailuresWhileOthersContinue() throws IOException {
        var broken = received("demo", FIVE, false);
        var other = received("other", FIVE, false);
        var failing = worker(new Failing(products, "demo"));
        for (int i = 0; i < 3; i++) failing.workOff();
        assertThat(now(other).phase()).isEqualTo(Phase.DONE);
        assertThat(now(broken)).extracting(Import::phase, Import::attempts).containsExactly(Phase.STORING, 1);
        assertThat(now(broken).setback())
                .isEqualTo(new TemporaryFailure(
                        "it was away", clock.instant(), clock.instant().plusSeconds(1)));

        clock.passes(Duration.ofSeconds(1));
        failing.workOff();
        failing.workOff();

        assertThat(now(broken).attempts()).isEqualTo(2);
        assertThat(now(broken).setback())
                .isEqualTo(new TemporaryFailure(
                        "it was away", clock.instant(), clock.instant().plusSeconds(2)));
        clock.passes(Duration.ofSeconds(2));
        worker(products).workOff();
        assertThat(now(broken)).extracting(Import::phase, Import::setback).containsExactly(Phase.DONE, null);
    }

    @Test
    void reportsWhyItFailed() throws IOException {
        var poison = received("demo", FIVE, false);
        for (int i = 0; i < 16; i++) {
            worker(new Failing(products, "demo")).workOff();
            clock.passes(Duration.ofSeconds(16));
        }
        assertThat(Objects.requireNonNull(now(poison).failure()).reason())
                .endsWith("without progress; the last time it was away");
        assertThat(ended).containsExactly(now(poison));
    }

    @Test
    void failsWhenThreeReadersAreLostInSuccession() throws IOException {
        var hostile = received("demo", FIVE, false);
        InventoryFiles losing = (_, _) -> {
            throw new ReaderLost("reading it took more than 128 MB of memory", null);
        };
        for (int i = 0; i < 2; i++) {
            worker(products, losing).workOff();
            assertThat(now(hostile).phase()).isEqualTo(Phase.CHECKING);
            clock.passes(Duration.ofSeconds(16));
        }
        worker(products, losing).workOff();
        assertThat(now(hostile).failure()).isEqualTo(new Failure("reading it took more than 128 MB of memory", null));
    }

    @Test
    void cancelsAPostponedImportAtOnce() throws IOException {
        var unwanted = received("demo", FIVE, false);
        worker(new Failing(products, "demo")).workOff();
        decide.cancel("demo", unwanted.id());
        worker(products).workOff();
        assertThat(now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
    }

    /** Simulates the end of the process. */
    private static final class Killed extends Error {}

    /** Fails all writes of one company. */
    private static final class Failing extends ForwardingProducts {

        private final String company;

        Failing(Products products, String company) {
            super(products);
            this.company = company;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            if (changes.stream().anyMatch(change -> change.id().company().equals(company)))
                throw new IllegalStateException("away");
            return super.save(changes);
        }
    }

    /** Another writer changes one product first that many times. */
    private static final class Contended extends ForwardingProducts {

        private final String sku;
        private int times;

        Contended(Products products, String sku, int times) {
            super(products);
            this.sku = sku;
            this.times = times;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            if (times-- <= 0) return super.save(changes);
            var lost = changes.stream()
                    .map(ProductChange::id)
                    .filter(id -> id.sku().value().equals(sku))
                    .collect(Collectors.toSet());
            lost.addAll(super.save(changes.stream()
                    .filter(change -> !lost.contains(change.id()))
                    .toList()));
            return lost;
        }
    }

    /** Fails at one of the writes, like a process that ends. */
    private static final class Dying extends ForwardingProducts {

        private int writes;

        Dying(Products products, int writes) {
            super(products);
            this.writes = writes;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            if (--writes == 0) throw new Killed();
            return super.save(changes);
        }
    }
}
