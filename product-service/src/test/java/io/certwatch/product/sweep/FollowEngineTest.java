package io.certwatch.product.sweep;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowEngineTest {

    private static final String OLD = "0ld0ld0ld0ld";
    private static final String NEW = "4e34e34e34e3";

    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final InMemoryEngineBeats beats = new InMemoryEngineBeats();
    private final List<String> runs = new ArrayList<>();
    private boolean broken;

    private FollowEngine instance(String engine) {
        var instance = new FollowEngine(
                beats,
                readModel,
                new CurrentCatalogue(readModel, Arrivals.COMPLETE, Clock.systemUTC()),
                this::run,
                engine);
        instance.arrive();
        return instance;
    }

    private void run(CatalogueChange change) {
        if (broken) throw new IllegalStateException("killed");
        runs.add(change.id());
    }

    /** An old instance has judged products. */
    private FollowEngine oldOne() {
        var old = instance(OLD);
        old.beat();
        readModel.publish(edition2017());
        return old;
    }

    @Test
    void newDatabaseNeedsNoRun() {
        oldOne().beat();
        instance(OLD).beat();
        assertThat(runs).isEmpty();
    }

    @Test
    void productsJudgedByAnUnknownEngineAreJudgedAgain() {
        readModel.publish(edition2017());
        instance(NEW).beat();
        assertThat(runs).containsExactly("engine-1-" + NEW);
    }

    @Test
    void newEngineWaitsForTheLastInstanceOfTheOldOneAndBeginsOneRun() {
        var first = oldOne();
        var second = instance(OLD);
        var next = instance(NEW);
        first.leave();
        next.beat();
        second.beat();
        assertThat(runs).isEmpty();

        second.leave();
        next.beat();
        instance(NEW).beat();
        next.beat();
        assertThat(runs).containsExactly("engine-1-" + NEW);
        assertThat(readModel.log().noted().getLast().change().id()).isEqualTo("engine-1-" + NEW);
    }

    @Test
    void enginesSideBySideBeginNothing() {
        var old = oldOne();
        var next = instance(NEW);
        IntStream.range(0, 100).forEach(_ -> {
            old.beat();
            next.beat();
        });
        assertThat(runs).isEmpty();
    }

    @Test
    void killedInstanceIsWaitedForAWhile() {
        oldOne();
        var next = instance(NEW);
        IntStream.range(0, FollowEngine.SILENT_AFTER).forEach(_ -> next.beat());
        assertThat(runs).isEmpty();
        next.beat();
        assertThat(runs).containsExactly("engine-1-" + NEW);
    }

    @Test
    void whatAWithdrawnReleaseJudgedIsJudgedAgainByTheOldEngine() {
        var old = oldOne();
        instance(NEW).leave();
        old.beat();
        old.beat();
        assertThat(runs).containsExactly("engine-1-" + OLD);
    }

    @Test
    void eachReplacementIsARunOfItsOwn() {
        oldOne().leave();
        for (var engine : List.of(NEW, OLD, NEW)) {
            var instance = instance(engine);
            instance.beat();
            instance.leave();
        }
        assertThat(runs).containsExactly("engine-1-" + NEW, "engine-2-" + OLD, "engine-3-" + NEW);
    }

    @Test
    void anotherInstanceBeginsTheRunThatAKilledOneHadClaimed() {
        oldOne().leave();
        broken = true;
        var killed = instance(NEW);
        assertThatThrownBy(killed::beat).hasMessage("killed");
        broken = false;
        instance(NEW).beat();
        instance(NEW).beat();
        assertThat(runs).containsExactly("engine-1-" + NEW);
    }

    @Test
    void lostWriteIsRepeated() {
        oldOne().leave();
        var next = instance(NEW);
        beats.loseWrites(2);
        next.beat();
        assertThat(runs).containsExactly("engine-1-" + NEW);
    }
}
