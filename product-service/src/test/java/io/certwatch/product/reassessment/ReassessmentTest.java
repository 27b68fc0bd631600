package io.certwatch.product.reassessment;

import io.certwatch.product.coverage.InMemoryCertificates;
import io.certwatch.product.following.CatalogueChange.EditionPublished;
import io.certwatch.product.following.CurrentCatalogue;
import io.certwatch.product.following.InMemoryReadModel;
import io.certwatch.product.inventory.Change;
import io.certwatch.product.inventory.ForwardingProducts;
import io.certwatch.product.inventory.GatherCircumstances;
import io.certwatch.product.inventory.InMemoryProducts;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.ProductEvent.ObligationMoved;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.reassessment.RunEvent.Completed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.following.CatalogueFixture.edition2017;
import static io.certwatch.product.following.CatalogueFixture.edition2023;
import static io.certwatch.product.inventory.ProductFixture.aFirewall;
import static io.certwatch.product.inventory.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReassessmentTest {

    private static final int SLOTS = 4;
    private static final int PAGE = 3;
    private static final String RUN = "edition-2023-2-1";

    private final Clock clock = Clock.systemUTC();
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final Judges judges = new Judges(new CurrentCatalogue(readModel, clock), new GatherCircumstances(new InMemoryCertificates()), clock);
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final BeginRun begin = new BeginRun(runs, SLOTS, clock);

    @BeforeEach
    void aHundredFirewallsAndAsManyChairsUnder2017() {
        var register = new RegisterProducts(judges, products);
        register.register("demo", IntStream.range(0, 100).mapToObj(number -> aFirewall("F" + number)).toList());
        register.register("demo", IntStream.range(0, 100).mapToObj(number -> aProduct("C" + number, "椅子")).toList());
        products.told().clear();
    }

    private void publish2023() {
        readModel.publish(edition2023());
        begin.happened(new EditionPublished("2023-2", 1));
    }

    private WorkOffSlot worker(Products through) {
        return new WorkOffSlot(runs, through, judges, PAGE, clock);
    }

    private void workOffAll() {
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).workOff(RUN, slot));
    }

    private Tally counted() {
        assertThat(runs.find(RUN).orElseThrow().completed()).isTrue();
        return runs.find(RUN).orElseThrow().tally();
    }

    private static Tally allFirewallsOnce() {
        return new Tally(200, 100, List.of(new Opened("demo", "vendor-1", 100)));
    }

    @Test
    void opensAnObligationForEachProductHitAndLeavesTheOthersAlone() {
        publish2023();
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
        assertThat(products.told()).hasSize(200).filteredOn(ObligationMoved.class::isInstance).hasSize(100);
    }

    @Test
    void completesOnceWithTheLastSlot() {
        publish2023();
        workOffAll();
        workOffAll();
        assertThat(runs.told()).filteredOn(Completed.class::isInstance).hasSize(1);
        assertThat(products.told()).hasSize(200);
    }

    @Test
    void beginsOnceHoweverOftenTheChangeIsReported() {
        publish2023();
        publish2023();
        assertThat(runs.told()).hasSize(1 + SLOTS);
    }

    @Test
    void aWorkerThatDiesHalfWayLeavesNothingDoubleAndNothingUncounted() {
        publish2023();
        assertThatThrownBy(() -> worker(new DyingProducts(products, 4)).workOff(RUN, 0)).isInstanceOf(Died.class);
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
        assertThat(products.told()).filteredOn(ObligationMoved.class::isInstance).hasSize(100);
    }

    @Test
    void aWorkerThatDiesAfterTheLastWriteIsCountedToo() {
        publish2023();
        var forgetful = new WorkOffSlot(new DyingRuns(runs), products, judges, PAGE, clock);
        assertThatThrownBy(() -> forgetful.workOff(RUN, 0)).isInstanceOf(Died.class);
        workOffAll();
        assertThat(counted()).isEqualTo(allFirewallsOnce());
    }

    @Test
    void aRunThatChangesNothingIsCompletedToo() {
        begin.happened(new EditionPublished("2017-1", 2));
        IntStream.range(0, SLOTS).forEach(slot -> worker(products).workOff("edition-2017-1-2", slot));
        assertThat(runs.told()).last().satisfies(last -> {
            assertThat(last).isInstanceOf(Completed.class);
            assertThat(last.run().tally()).isEqualTo(new Tally(200, 0, List.of()));
        });
        assertThat(products.told()).isEmpty();
    }

    private static final class Died extends RuntimeException {}

    /** Writes so many pages and is gone. */
    private static final class DyingProducts extends ForwardingProducts {

        private int left;

        DyingProducts(Products products, int pages) {
            super(products);
            this.left = pages;
        }

        @Override
        public Set<ProductId> save(List<Change> changes) {
            var lost = super.save(changes);
            if (--left == 0) {
                throw new Died();
            }
            return lost;
        }
    }

    private record DyingRuns(Runs runs) implements Runs {

        @Override
        public void begin(Run run) {
            runs.begin(run);
        }

        @Override
        public boolean record(Run run) {
            throw new Died();
        }

        @Override
        public Optional<Run> find(String id) {
            return runs.find(id);
        }

        @Override
        public List<Run> list(Run.Place after, int limit) {
            return runs.list(after, limit);
        }
    }
}
