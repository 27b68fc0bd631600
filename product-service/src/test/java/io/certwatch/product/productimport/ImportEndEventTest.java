package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.event.EventJson;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsWithConcurrentWrite;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.RemoveProduct;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The event of an import at its end, whatever its outcome; batches of two rows. */
class ImportEndEventTest {

    private static final String FIVE = "SKU,Name,Vendor\nA,防火墙,v1\nB,防火墙,v1\nC,防火墙,v2\nD,椅子,v2\nE,防火墙,v1\n";

    private static final Pattern OPENED = Pattern.compile("\\{\"vendor\":\"(\\w+)\",\"count\":(\\d+)}");

    private final ImportHarness harness = new ImportHarness(2);

    private ImportJob<InventoryExport> received(String csv, boolean full) {
        return harness.received("demo", csv, full);
    }

    /** What each event says was opened, as {@code vendor=count}. */
    private List<String> published() {
        return harness.imports.events().stream()
                .map(event -> EventJson.write(event.data()))
                .map(json -> OPENED.matcher(json)
                        .results()
                        .map(opened -> opened.group(1) + "=" + opened.group(2))
                        .collect(joining(" ")))
                .toList();
    }

    @Test
    void publishesOpeningsByVendorAsTheirCause() {
        var of = received(FIVE, false);
        harness.workOff();
        assertThat(published()).containsExactly("v1=3 v2=1");
        assertThat(harness.products.find(new ProductId("demo", new Sku("A"))).orElseThrow())
                .satisfies(product -> {
                    assertThat(product.assessment().cause()).isEqualTo(new Cause(Cause.Kind.IMPORT, of.id()));
                    assertThat(product.obligations())
                            .extracting(obligation -> obligation.openedBy())
                            .containsExactly(product.assessment().cause());
                });
    }

    @Test
    void publishesNothingForTheSameFileAgain() {
        for (int i = 0; i < 2; i++) {
            received(FIVE, true);
            harness.workOff();
        }
        assertThat(published()).hasSize(1);
    }

    @Test
    void publishesNothingWithoutOpenings() {
        received("SKU,Name\nA,椅子\n", false);
        harness.workOff();
        received("no inventory", false);
        harness.workOff();
        assertThat(published()).isEmpty();
    }

    @Test
    void countsABatchOnceThatIsRepeatedAfterACrash() {
        received(FIVE, false);
        assertThatThrownBy(() -> harness.workOff(new Killed(harness.products, 2)))
                .isInstanceOf(Error.class);
        assertThat(published()).isEmpty();
        harness.workOff();
        assertThat(published()).containsExactly("v1=3 v2=1");
    }

    @Test
    void publishesOpeningsOfACancelledImport() {
        var of = received(FIVE, false);
        harness.workOff(ProductsWithConcurrentWrite.behindWriting(
                harness.products, () -> harness.decide.cancel("demo", of.id())));
        assertThat(published()).containsExactly("v1=2");
        assertThat(harness.now(of).phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void publishesOpeningsThatAFailedImportStoredButDidNotCount() {
        var of = received(FIVE, false);
        assertThatThrownBy(() -> harness.workOff(new Killed(harness.products, 1)))
                .isInstanceOf(Error.class);
        for (int i = 1; i < 16; i++)
            assertThatThrownBy(() -> harness.workOff(new Unreachable(harness.products)))
                    .isInstanceOf(Error.class);
        harness.workOff();
        assertThat(harness.now(of).phase()).isEqualTo(Phase.FAILED);
        assertThat(harness.rows(of).read()).isZero();
        assertThat(published()).containsExactly("v1=2");
    }

    @Test
    void countsPublishedOpeningsThatWereLiftedSince() {
        received(FIVE, false);
        harness.workOff(ProductsWithConcurrentWrite.behindWriting(
                harness.products,
                () -> new RemoveProduct(harness.assessors.over(harness.products))
                        .remove(new ProductId("demo", new Sku("A")), Precondition.NONE)));
        assertThat(published()).containsExactly("v1=3 v2=1");
    }

    @Test
    void countsOpeningsForANewVendor() {
        new RegisterProducts(harness.assessors.over(harness.products))
                .register("demo", AuthorFixture.LI, List.of(from(aFirewall("A"), "old")));
        received("SKU,Name,Vendor\nA,防火墙,v1\n", false);
        harness.workOff();
        assertThat(published()).containsExactly("v1=1");
    }

    @Test
    void publishesNothingForALaterWithdrawal() {
        received(FIVE, false);
        harness.workOff();
        var full = received("SKU,Name,Vendor\nF,防火墙,v3\n", true);
        harness.workOff();
        assertThat(harness.withdraw(full, "wang", "gone")).isInstanceOf(Accepted.class);
        harness.workOff();
        assertThat(harness.now(full).details().withdrawal()).isNotNull();
        assertThat(harness.now(full).phase()).isEqualTo(Phase.DONE);
        assertThat(published()).hasSize(2);
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
