package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsWithConcurrentWrite;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.inventory.RegisterProducts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Withdrawals of what a full export does not name. */
class WithdrawAbsentTest {

    private static final String FIVE = "SKU,Name\nA,防火墙\nB,防火墙\nC,防火墙\nD,防火墙\n,防火墙\nE,防火墙\n";

    private final ImportHarness harness = new ImportHarness(2);

    private ImportJob<InventoryExport> fullAmongFive() {
        harness.received("demo", FIVE, false);
        harness.workOff();
        var full = harness.received("demo", "SKU,Name\nA,防火墙\n", true);
        harness.workOff();
        return full;
    }

    private Withdrawal withdrawal(ImportJob<InventoryExport> of) {
        return Objects.requireNonNull(harness.now(of).details().withdrawal());
    }

    @Test
    void rejectsAWithdrawalOvertakenByANewerImport() {
        harness.received("demo", FIVE, false);
        var full = harness.received("demo", "SKU,Name\nA,防火墙\n", true);
        for (int i = 0; i < 2; i++) harness.workOff();
        assertThat(harness.findings.absent(full.id(), null, 10)).containsExactly("B", "C", "D", "E");
        harness.received("demo", "no inventory", false);
        harness.workOff();
        harness.received("demo", FIVE, false);
        assertThat(harness.withdraw(full, "wang", "gone"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("overtaken"));
    }

    @Test
    void doesNotWithdrawProductsChangedAfterTheExport() {
        harness.received("demo", FIVE, false);
        harness.workOff();
        var full = harness.received("demo", "SKU,Name\nA,防火墙\n", true);
        harness.workOff();
        harness.clock.passes(Duration.ofMillis(1));
        new RegisterProducts(harness.assessors.over(harness.products))
                .register("demo", AuthorFixture.LI, List.of(aFirewall("B")));
        assertThat(harness.withdraw(full, "wang", "gone")).isInstanceOf(Accepted.class);
        harness.workOff();
        assertThat(withdrawal(full).withdrawn()).isEqualTo(3);
        assertThat(harness.products.find(ids("A", "B", "C", "D", "E")).values())
                .filteredOn(product -> product.product().market().status() != Market.Status.WITHDRAWN)
                .extracting(product -> product.id().sku().value())
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void givesUpAWithdrawalWithoutBlockingOthers() {
        var full = fullAmongFive();
        harness.withdraw(full, "wang", "gone");
        var behind = harness.received("demo", "SKU,Name\nF,防火墙\n", false);
        var finished = harness.now(full).finishedAt();
        for (int i = 0; i < 16; i++) {
            harness.workOff(new Failing(harness.products, "demo"));
            harness.clock.passes(Duration.ofSeconds(16));
        }
        assertThat(harness.now(full))
                .extracting(ImportJob::phase, ImportJob::failure, ImportJob::finishedAt)
                .containsExactly(Phase.DONE, null, finished);
        assertThat(withdrawal(full).failure().en()).contains("without progress; the last time");
        assertThat(harness.outcomes).extracting(ImportJob::id).doesNotHaveDuplicates();
        harness.workOff();
        assertThat(harness.now(behind).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void resumesAWithdrawalOnANewRequest() {
        var full = fullAmongFive();
        harness.withdraw(full, "wang", "gone");
        for (int i = 0; i < 16; i++) {
            harness.workOff(new Failing(harness.products, "demo"));
            harness.clock.passes(Duration.ofSeconds(16));
        }
        assertThat(harness.withdraw(full, "li", "still gone")).isInstanceOf(Accepted.class);
        harness.workOff();
        assertThat(harness.now(full).phase()).isEqualTo(Phase.DONE);
        assertThat(withdrawal(full))
                .extracting(withdrawal -> withdrawal.author().by(), Withdrawal::withdrawn, Withdrawal::failure)
                .containsExactly("li", 4L, null);
        assertThat(harness.withdraw(full, "li", "twice"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("withdrawn-before"));
    }

    @Test
    void countsWithdrawalsBeforeACrashOnce() {
        var full = fullAmongFive();
        harness.withdraw(full, "wang", "gone");
        assertThatThrownBy(() -> harness.workOff(ProductsWithConcurrentWrite.behindWriting(harness.products, () -> {
                    throw new Killed();
                })))
                .isInstanceOf(Killed.class);
        harness.workOff();
        assertThat(withdrawal(full).withdrawn()).isEqualTo(4);
    }

    @Test
    void countsWithdrawalsBesideAContendedProductOnce() {
        var full = fullAmongFive();
        harness.withdraw(full, "wang", "gone");
        harness.workOff(new Contended(harness.products, "C", 2));
        assertThat(harness.now(full).phase()).isEqualTo(Phase.WITHDRAWING);
        harness.clock.passes(Duration.ofSeconds(1));
        harness.workOff();
        assertThat(withdrawal(full).withdrawn()).isEqualTo(4);
    }

    private static List<ProductId> ids(String... skus) {
        return List.of(skus).stream()
                .map(sku -> new ProductId("demo", new Sku(sku)))
                .toList();
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
}
