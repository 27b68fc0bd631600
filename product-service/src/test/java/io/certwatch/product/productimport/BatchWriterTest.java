package io.certwatch.product.productimport;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.inventory.VerdictCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One batch that is large enough for several lanes. */
class BatchWriterTest {

    private static final int ROWS = 2 * BatchWriter.SHORTEST_LANE;

    private final ImportHarness harness = new ImportHarness(ROWS);

    @Test
    void writesLanesAtTheSameTime() throws Exception {
        var of = received();
        var meeting = new CyclicBarrier(2);
        process(of, new OneByOne(harness.products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                await(meeting);
                return super.save(changes);
            }
        });
        assertThat(harness.products.skus("demo")).hasSize(ROWS);
        assertThat(harness.rows(of))
                .extracting(RowCounts::read, RowCounts::stored, RowCounts::unchanged)
                .containsExactly((long) ROWS, (long) ROWS, 0L);
    }

    @Test
    void repeatsTheWholeBatchIfALaneFails() throws Exception {
        var of = received();
        assertThatThrownBy(() -> process(of, new OneByOne(harness.products) {
                    @Override
                    public Set<ProductId> save(List<ProductChange> changes) {
                        if (changes.stream()
                                .anyMatch(change -> change.id().sku().value().equals("S-" + ROWS)))
                            throw new IllegalStateException("away");
                        return super.save(changes);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(harness.rows(of).read()).isZero();
        assertThat(harness.products.skus("demo")).hasSize(ROWS / 2);

        process(harness.now(of), harness.products);

        assertThat(harness.now(of).phase()).isEqualTo(Phase.DONE);
        assertThat(harness.rows(of))
                .extracting(RowCounts::read, RowCounts::stored, RowCounts::unchanged)
                .containsExactly((long) ROWS, ROWS / 2L, ROWS / 2L);
        assertThat(harness.now(of).details().verdicts())
                .as("each product counts once")
                .isEqualTo(new VerdictCounts(ROWS, 0, 0, 0));
    }

    private ImportJob<InventoryExport> received() {
        var csv =
                IntStream.rangeClosed(1, ROWS).mapToObj("S-%d,防火墙\n"::formatted).collect(joining("", "SKU,Name\n", ""));
        return harness.received("demo", csv, false);
    }

    private void process(ImportJob<InventoryExport> of, Products through) throws Exception {
        var run = harness.run(of);
        run.begin(of.phase() == Phase.RECEIVED ? Phase.CHECKING : of.phase());
        harness.steps(through, harness.assessors).process(run);
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    /** The in-memory store is not thread-safe. */
    private static class OneByOne extends ForwardingProducts {

        OneByOne(Products products) {
            super(products);
        }

        @Override
        public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
            synchronized (OneByOne.class) {
                return super.find(ids);
            }
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            synchronized (OneByOne.class) {
                return super.save(changes);
            }
        }
    }
}
