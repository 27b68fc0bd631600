package io.certwatch.product.productimport;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.product.ProductFixture.aFirewall;
import static io.certwatch.product.product.ProductFixture.from;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.ForwardingProducts;
import io.certwatch.product.product.InMemoryObligations;
import io.certwatch.product.product.InMemoryProducts;
import io.certwatch.product.product.Precondition;
import io.certwatch.product.product.ProductChange;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.ProductsWithConcurrentWrite;
import io.certwatch.product.product.RegisterProducts;
import io.certwatch.product.product.RemoveProduct;
import io.certwatch.product.product.Sku;
import io.certwatch.product.product.WithdrawProducts;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.review.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The event of an import at its end, whatever its outcome; batches of two rows. */
class PublishingImportsTest {

    private static final String FIVE = "SKU,Name,Vendor\nA,防火墙,v1\nB,防火墙,v1\nC,防火墙,v2\nD,椅子,v2\nE,防火墙,v1\n";

    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Tracing tracing = Tracing.NONE;
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryProducts products = new InMemoryProducts();
    private final Imports telling = new PublishingImports(imports, new InMemoryObligations(products));
    private final AssessorFactory assessors = new AssessorFactory(
            new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, clock),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions()),
            clock);
    private final DecideImport decide = new DecideImport(telling, _ -> {}, tracing, clock);

    private void work(Products through) {
        var takeIn = new ProcessImportFile(
                Exports.files(),
                imports,
                new StoreRows(new RegisterProducts(assessors, through)),
                new FindAbsent((_, _, sku) -> products.skus("demo").forEach(sku), imports),
                tracing,
                clock,
                2);
        new WorkOffImports(
                        telling,
                        imports,
                        takeIn,
                        new WithdrawAbsent(new WithdrawProducts(assessors, through), imports, clock),
                        (_, work) -> {
                            work.run();
                            return true;
                        },
                        (_, by) -> "it was " + by.getMessage(),
                        Duration::ofSeconds,
                        () -> true,
                        _ -> {},
                        tracing,
                        clock)
                .workOff();
    }

    private Import received(String csv, boolean full) throws IOException {
        clock.passes(Duration.ofMillis(1));
        return new ReceiveFile(imports, imports, tracing, clock)
                .receive("demo", new ByteArrayInputStream(utf8(csv)), null, Instructions.NONE, full)
                .of();
    }

    private Import now(Import of) {
        return imports.find("demo", of.id()).orElseThrow();
    }

    @Test
    void publishesOpeningsByVendorAsTheirCause() throws IOException {
        var of = received(FIVE, false);
        work(products);
        assertThat(imports.events())
                .containsExactly(
                        new ImportEnded(now(of), List.of(new OpenedByVendor("v1", 3), new OpenedByVendor("v2", 1))));
        assertThat(products.find(new ProductId("demo", new Sku("A"))).orElseThrow())
                .satisfies(product -> {
                    assertThat(product.assessment().cause()).isEqualTo(new Cause(Cause.Kind.IMPORT, of.id()));
                    assertThat(product.obligations())
                            .extracting(obligation -> obligation.openedBy())
                            .containsExactly(product.assessment().cause());
                });
    }

    @Test
    void publishesNothingForTheSameFileAgain() throws IOException {
        for (int i = 0; i < 2; i++) {
            received(FIVE, true);
            work(products);
        }
        assertThat(imports.events()).hasSize(1);
    }

    @Test
    void publishesNothingWithoutOpenings() throws IOException {
        received("SKU,Name\nA,椅子\n", false);
        work(products);
        received("no inventory", false);
        work(products);
        assertThat(imports.events()).isEmpty();
    }

    @Test
    void countsABatchOnceThatIsRepeatedAfterACrash() throws IOException {
        received(FIVE, false);
        assertThatThrownBy(() -> work(new Killed(products, 2))).isInstanceOf(Error.class);
        assertThat(imports.events()).isEmpty();
        work(products);
        assertThat(imports.events())
                .flatExtracting(ImportEnded::opened)
                .containsExactly(new OpenedByVendor("v1", 3), new OpenedByVendor("v2", 1));
    }

    @Test
    void publishesOpeningsOfACancelledImport() throws IOException {
        var of = received(FIVE, false);
        work(ProductsWithConcurrentWrite.behindWriting(products, () -> decide.cancel("demo", of.id())));
        assertThat(imports.events()).containsExactly(new ImportEnded(now(of), List.of(new OpenedByVendor("v1", 2))));
        assertThat(now(of).phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void publishesUncountedOpeningsOfAFailedImport() throws IOException {
        var of = received(FIVE, false);
        assertThatThrownBy(() -> work(new Killed(products, 1))).isInstanceOf(Error.class);
        for (int i = 1; i < 16; i++)
            assertThatThrownBy(() -> work(new Unreachable(products))).isInstanceOf(Error.class);
        work(products);
        assertThat(now(of).phase()).isEqualTo(Phase.FAILED);
        assertThat(now(of).progress().read()).isZero();
        assertThat(imports.events()).flatExtracting(ImportEnded::opened).containsExactly(new OpenedByVendor("v1", 2));
    }

    @Test
    void countsPublishedOpeningsThatWereLiftedSince() throws IOException {
        received(FIVE, false);
        work(ProductsWithConcurrentWrite.behindWriting(
                products,
                () -> new RemoveProduct(assessors, products)
                        .remove(new ProductId("demo", new Sku("A")), Precondition.NONE)));
        assertThat(imports.events())
                .flatExtracting(ImportEnded::opened)
                .containsExactly(new OpenedByVendor("v1", 3), new OpenedByVendor("v2", 1));
    }

    @Test
    void countsOpeningsForANewVendor() throws IOException {
        new RegisterProducts(assessors, products).register("demo", List.of(from(aFirewall("A"), "old")));
        received("SKU,Name,Vendor\nA,防火墙,v1\n", false);
        work(products);
        assertThat(imports.events()).flatExtracting(ImportEnded::opened).containsExactly(new OpenedByVendor("v1", 1));
    }

    @Test
    void publishesNothingForALaterWithdrawal() throws IOException {
        received(FIVE, false);
        work(products);
        var full = received("SKU,Name,Vendor\nF,防火墙,v3\n", true);
        work(products);
        assertThat(decide.withdraw("demo", full.id(), "wang", "gone", false))
                .isInstanceOf(DecideImport.Outcome.Accepted.class);
        work(products);
        assertThat(now(full).withdrawal()).isNotNull();
        assertThat(now(full).phase()).isEqualTo(Phase.DONE);
        assertThat(imports.events()).hasSize(2);
    }

    /** Fails after a write: the rows are stored, and nobody has counted them. */
    private static final class Killed extends ForwardingProducts {

        private int writes;

        Killed(Products products, int writes) {
            super(products);
            this.writes = writes;
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            var lost = super.save(changes);
            if (--writes == 0) throw new Error("killed");
            return lost;
        }
    }

    private static final class Unreachable extends ForwardingProducts {

        Unreachable(Products products) {
            super(products);
        }

        @Override
        public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
            throw new Error("killed");
        }
    }
}
