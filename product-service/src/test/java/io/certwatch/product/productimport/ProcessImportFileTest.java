package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.AssessmentListener;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.ProductsWithConcurrentWrite;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Batches of two rows, and changes between them. */
class ProcessImportFileTest {

    private static final String FIVE = "SKU,Name\nA,防火墙\nB,防火墙\nC,防火墙\nD,防火墙\n,防火墙\nE,防火墙\n";

    private final ImportHarness harness = new ImportHarness(2);

    @Test
    void waitsForACatalogueWithoutFailing() {
        harness.catalogueReady = false;
        var waiting = harness.received("demo", FIVE, false);
        harness.workOff();
        assertThat(harness.now(waiting)).isEqualTo(waiting);
        harness.catalogueReady = true;
        harness.workOff();
        assertThat(harness.now(waiting).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void sharesAnIdenticalImportOnlyWhileItIsInProgress() {
        var first = harness.received("demo", FIVE, false);
        assertThat(harness.received("demo", FIVE, false)).isEqualTo(first);
        assertThat(harness.received("demo", FIVE, true)).isNotEqualTo(first);
        harness.workOff();
        int before = harness.products.events().size();
        var again = harness.received("demo", FIVE, false);
        assertThat(again.id()).isNotEqualTo(first.id());
        harness.workOff();
        harness.workOff();
        assertThat(harness.rows(again))
                .extracting(RowCounts::stored, RowCounts::unchanged, RowCounts::rejected)
                .containsExactly(0L, 5L, 1L);
        assertThat(harness.products.events()).hasSize(before);
    }

    @Test
    void keepsFieldsWithoutAColumnAlsoAfterAWithdrawal() {
        new RegisterProducts(harness.assessors.over(harness.products))
                .register("demo", AuthorFixture.LI, List.of(withdrawn(aFirewall("A"))));
        var before = harness.products.find(ids("A")).values().iterator().next().product();
        var nightly = harness.received("demo", "SKU,Name\nA," + before.name().zh() + "\n", false);
        harness.workOff();
        assertThat(harness.rows(nightly).unchanged()).isEqualTo(1);
        assertThat(harness.products.find(ids("A")).values().iterator().next().product())
                .isEqualTo(before);
    }

    @Test
    void resumesAfterTheLastBatchAndCountsEachRowOnce() {
        var broken = harness.received("demo", FIVE, true);
        assertThatThrownBy(() -> harness.workOff(new Dying(harness.products, 2)))
                .isInstanceOf(Killed.class);
        assertThat(harness.now(broken).phase()).isEqualTo(Phase.STORING);
        assertThat(harness.rows(broken).read()).isEqualTo(2);

        harness.workOff();

        assertThat(harness.now(broken).phase()).isEqualTo(Phase.DONE);
        assertThat(harness.rows(broken))
                .extracting(
                        RowCounts::total, RowCounts::read, RowCounts::stored, RowCounts::rejected, RowCounts::absent)
                .containsExactly(6L, 6L, 5L, 1L, 0L);
        assertThat(harness.outcomes).extracting(ImportJob::phase).containsExactly(Phase.DONE);
    }

    @Test
    void rejectsOnlyRowsWhoseAssessmentFails() {
        new RegisterProducts(harness.assessors.over(harness.products))
                .register("demo", AuthorFixture.LI, List.of(aFirewall("B")));
        var import5 = harness.received("demo", FIVE, false);
        harness.workOff(new ProductsThatFailAssessment(harness.products, ProductId.of("demo", "B")));
        assertThat(harness.now(import5))
                .extracting(ImportJob::phase, ImportJob::setback)
                .containsExactly(Phase.DONE, null);
        assertThat(harness.rows(import5))
                .extracting(RowCounts::read, RowCounts::stored, RowCounts::unchanged, RowCounts::rejected)
                .containsExactly(6L, 4L, 0L, 2L);
        assertThat(harness.findings.rejected(import5.id()))
                .extracting(row -> row.error().problems().getFirst())
                .extracting(problem -> problem.value() + " " + problem.reason().zh())
                .contains("B " + AssessmentListener.REASON.zh());
        assertThat(harness.product("B").product()).isEqualTo(aFirewall("B"));
    }

    @Test
    void failsWhenThreeReadersAreLostInSuccession() {
        var hostile = harness.received("demo", FIVE, false);
        harness.files = (_, _) -> {
            throw new ReaderLost(Reason.of("worker.memory", 128), null);
        };
        for (int i = 0; i < 2; i++) {
            harness.workOff();
            assertThat(harness.now(hostile).phase()).isEqualTo(Phase.CHECKING);
            harness.clock.passes(Duration.ofSeconds(16));
        }
        harness.workOff();
        assertThat(harness.now(hostile).failure())
                .isEqualTo(new ImportFailure(
                        new Sentence("读取所需内存超过 128 MB", "reading it took more than 128 MB of memory")));
    }

    @Test
    void stopsWhenCancelledAndCountsStoredRows() {
        var unwanted = harness.received("demo", FIVE, false);
        harness.workOff(ProductsWithConcurrentWrite.behindWriting(
                harness.products, () -> harness.decide.cancel("demo", unwanted.id())));
        assertThat(harness.now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(harness.rows(unwanted).stored()).isEqualTo(2);
        assertThat(harness.products.skus("demo")).containsExactly("A", "B");
        assertThat(harness.decide.cancel("demo", unwanted.id())).isInstanceOf(Refused.class);
    }

    @Test
    void assessesAllProductsByAnEditionPublishedMeanwhile() throws Exception {
        var old = InMemoryReadModel.with(edition2017());
        var through = ProductsWithConcurrentWrite.behindWriting(harness.products, () -> old.publish(edition2023()));
        var run = harness.run(harness.received("demo", FIVE, false));
        run.begin(Phase.CHECKING);
        harness.steps(through, harness.assessors(old)).process(run);
        assertThat(harness.products.find(ids("A", "B", "C", "D", "E")).values())
                .hasSize(5)
                .allSatisfy(product -> assertThat(product.obligations()).hasSize(1));
    }

    @Test
    void reportsProductsOfAnEarlierImportAsAbsent() {
        harness.received("demo", FIVE, false);
        var full = harness.received("demo", "SKU,Name\nA,防火墙\n", true);
        for (int i = 0; i < 2; i++) {
            harness.clock.passes(Duration.ofMinutes(1));
            harness.workOff();
        }
        assertThat(harness.findings.absent(full.id(), null, 10)).containsExactly("B", "C", "D", "E");
        harness.withdraw(full, "wang", "gone");
        harness.workOff();
        assertThat(Objects.requireNonNull(harness.now(full).details().withdrawal())
                        .withdrawn())
                .isEqualTo(4);
    }

    @Test
    void keepsProductsRegisteredWhileTheImportWaited() {
        harness.received("demo", FIVE, false);
        var full = harness.received("demo", "SKU,Name\nA,防火墙\n", true);
        harness.clock.passes(Duration.ofMinutes(1));
        new RegisterProducts(harness.assessors.over(harness.products))
                .register("demo", AuthorFixture.LI, List.of(aFirewall("B"), aFirewall("F")));
        for (int i = 0; i < 2; i++) harness.workOff();
        assertThat(harness.product("B").product().name().zh()).isEqualTo("防火墙");
        assertThat(harness.findings.absent(full.id(), null, 10)).containsExactly("C", "D", "E");
    }

    private static List<ProductId> ids(String... skus) {
        return List.of(skus).stream()
                .map(sku -> new ProductId("demo", new Sku(sku)))
                .toList();
    }

    /** Simulates the end of the process. */
    private static final class Killed extends Error {}

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
