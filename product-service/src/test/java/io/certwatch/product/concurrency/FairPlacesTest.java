package io.certwatch.product.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FairPlacesTest {

    private final List<String> order = new ArrayList<>();

    private boolean enter(FairPlaces places, String company, long weight) {
        var turn = places.enter(company, weight);
        turn.ifPresent(given -> given.thenRun(() -> order.add(company)));
        return turn.isPresent();
    }

    /** Leaves in the order of the turns until nobody is left. */
    private List<String> workedOff(FairPlaces places) {
        for (var next = 0; next < order.size(); next++) places.leave(order.get(next));
        return order;
    }

    @Test
    void companiesAlternateHoweverManyRequestsEachHas() {
        var places = new FairPlaces(new QueueLimits(1, 1, 100, 100));
        for (var request = 0; request < 4; request++) enter(places, "demo", 1);
        enter(places, "harbor", 1);
        enter(places, "harbor", 1);
        assertThat(workedOff(places)).containsExactly("demo", "harbor", "demo", "harbor", "demo", "demo");
    }

    @Test
    void heavyRequestsTakeSeveralTurns() {
        var places = new FairPlaces(new QueueLimits(1, 1, 100, 100));
        for (var request = 0; request < 3; request++) enter(places, "demo", 3);
        for (var request = 0; request < 6; request++) enter(places, "harbor", 1);
        assertThat(workedOff(places))
                .containsExactly("demo", "harbor", "harbor", "harbor", "demo", "harbor", "harbor", "harbor", "demo");
    }

    @Test
    void aLateCompanyIsNext() {
        var places = new FairPlaces(new QueueLimits(1, 1, 100, 100));
        for (var request = 0; request < 20; request++) enter(places, "demo", 1);
        for (var turn = 0; turn < 10; turn++) places.leave("demo");
        enter(places, "harbor", 1_000);
        places.leave("demo");
        assertThat(order).hasSize(12).endsWith("harbor");
    }

    @Test
    void idleTimeGivesNoCredit() {
        var places = new FairPlaces(new QueueLimits(1, 1, 100, 100));
        enter(places, "harbor", 1);
        for (var request = 0; request < 10; request++) enter(places, "demo", 1);
        places.leave("harbor");
        for (var turn = 0; turn < 7; turn++) places.leave("demo");
        for (var request = 0; request < 3; request++) enter(places, "harbor", 1);
        assertThat(workedOff(places).subList(9, 14)).containsExactly("harbor", "demo", "harbor", "demo", "harbor");
    }

    @Test
    void aPlaceIsLeftToOthers() {
        var places = new FairPlaces(new QueueLimits(2, 1, 100, 100));
        enter(places, "demo", 100);
        enter(places, "demo", 100);
        enter(places, "harbor", 1);
        assertThat(order).containsExactly("demo", "harbor");
        assertThat(places.waiting()).isEqualTo(1);
    }

    @Test
    void refusesBeyondTheLimitsOfACompanyAndOfAll() {
        var places = new FairPlaces(new QueueLimits(1, 1, 3, 2));
        for (var request = 0; request < 3; request++)
            assertThat(enter(places, "demo", 1)).isTrue();
        assertThat(enter(places, "demo", 1)).isFalse();
        assertThat(enter(places, "harbor", 1)).isTrue();
        assertThat(enter(places, "other", 1)).isFalse();
        assertThat(workedOff(places)).hasSize(4);
        assertThat(enter(places, "other", 1)).isTrue();
    }

    @Test
    void aTurnIsGivenOnce() {
        var places = new FairPlaces(new QueueLimits(1, 1, 100, 100));
        var turns = new ArrayList<CompletableFuture<Void>>();
        for (var request = 0; request < 3; request++)
            turns.add(places.enter("demo", 1).orElseThrow());
        assertThat(turns).map(CompletableFuture::isDone).containsExactly(true, false, false);
        places.leave("demo");
        assertThat(turns).map(CompletableFuture::isDone).containsExactly(true, true, false);
    }
}
