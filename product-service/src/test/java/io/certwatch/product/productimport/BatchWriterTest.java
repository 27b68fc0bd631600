package io.certwatch.product.productimport;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.ForwardingProducts;
import io.certwatch.product.product.InMemoryProducts;
import io.certwatch.product.product.ProductChange;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.RegisterProducts;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Instructions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
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

    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryProducts products = new InMemoryProducts();
    private final AssessorFactory assessors = new AssessorFactory(
            new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, Clock.systemUTC()),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions()),
            Clock.systemUTC());

    @Test
    void writesLanesAtTheSameTime() throws IOException {
        var meeting = new CyclicBarrier(2);
        takeIn(received(), new OneByOne(products) {
            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                await(meeting);
                return super.save(changes);
            }
        });
        assertThat(products.skus("demo")).hasSize(ROWS);
        assertThat(theOnly().progress())
                .extracting(Progress::read, Progress::stored, Progress::unchanged)
                .containsExactly((long) ROWS, (long) ROWS, 0L);
    }

    @Test
    void repeatsTheWholeBatchIfALaneFails() throws IOException {
        var of = received();
        assertThatThrownBy(() -> takeIn(of, new OneByOne(products) {
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
        assertThat(theOnly().progress().read()).isZero();
        assertThat(products.skus("demo")).hasSize(ROWS / 2);

        takeIn(theOnly(), products);

        assertThat(theOnly().phase()).isEqualTo(Phase.DONE);
        assertThat(theOnly().progress())
                .extracting(Progress::read, Progress::stored, Progress::unchanged)
                .containsExactly((long) ROWS, ROWS / 2L, ROWS / 2L);
    }

    private Import received() throws IOException {
        var csv =
                IntStream.rangeClosed(1, ROWS).mapToObj("S-%d,防火墙\n"::formatted).collect(joining("", "SKU,Name\n", ""));
        return new ReceiveFile(imports, imports, Tracing.NONE, Clock.systemUTC())
                .receive("demo", new ByteArrayInputStream(utf8(csv)), null, Instructions.NONE, false)
                .of();
    }

    private Import theOnly() {
        return imports.newestFirst("demo", null, 1).getFirst();
    }

    private void takeIn(Import of, Products through) {
        var takeIn = new ProcessImportFile(
                Exports.files(),
                imports,
                new StoreRows(new RegisterProducts(assessors, through)),
                new FindAbsent((_, _, _) -> {}, imports),
                Tracing.NONE,
                Clock.systemUTC(),
                ROWS);
        var course = new ImportRun(imports, Clock.systemUTC(), of);
        course.go(now -> now.takenUp(now.phase() == Phase.RECEIVED ? Phase.CHECKING : now.phase(), now.receivedAt()));
        imports.onDisk(of.original(), path -> takeIn.takeIn(path, course));
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
