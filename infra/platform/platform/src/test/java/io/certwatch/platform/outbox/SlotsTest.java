package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final List<Integer> ALL =
            IntStream.range(0, Slots.COUNT).boxed().toList();

    private final Slots slots = new Slots();

    @Test
    void rejectAllAggregatesUntilLeased() {
        assertThat(slots.enter("a")).isFalse();
        slots.keep(ALL, Slots.COUNT, in(Duration.ofMinutes(1)));
        assertThat(slots.enter("a")).isTrue();
    }

    @Test
    void rejectAggregatesAfterTheLeaseExpired() {
        slots.keep(ALL, Slots.COUNT, in(Duration.ofNanos(-1)));
        assertThat(slots.enter("a")).isFalse();
    }

    @Test
    void areReleasedOnlyWhenNoBatchUsesThem() {
        slots.keep(ALL, Slots.COUNT, in(Duration.ofMinutes(1)));
        var used = Slots.of("a");
        assertThat(slots.enter("a")).isTrue();

        assertThat(slots.keep(ALL, 0, in(Duration.ofMinutes(1))))
                .hasSize(Slots.COUNT - 1)
                .doesNotContain(used);
        assertThat(slots.enter("a")).as("closed for new batches").isFalse();

        slots.leave("a");
        assertThat(slots.keep(List.of(used), 0, in(Duration.ofMinutes(1)))).containsExactly(used);
    }

    @Test
    void countAddedSlots() {
        slots.keep(List.of(1), 1, in(Duration.ofMinutes(1)));
        var before = slots.generation();

        slots.keep(List.of(1), 1, in(Duration.ofMinutes(1)));
        assertThat(slots.generation()).isEqualTo(before);

        slots.keep(List.of(1, 2), 2, in(Duration.ofMinutes(1)));
        assertThat(slots.generation()).isGreaterThan(before);
    }

    @Test
    void spreadSimilarIds() {
        var perSlot =
                IntStream.range(0, 16_000).mapToObj(i -> "demo/sku-" + i).collect(groupingBy(Slots::of, counting()));

        assertThat(perSlot).hasSize(Slots.COUNT);
        assertThat(perSlot.values()).allSatisfy(count -> assertThat(count).isBetween(700L, 1_300L));
    }

    private static long in(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }
}
