package io.certwatch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Instant EARLY = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);

    private final Backlog backlog = new Backlog();

    @Test
    void returnsAnAggregateOnceInTheOrderOfArrival() throws Exception {
        backlog.add(List.of("a", "b"), EARLY);
        backlog.add(List.of("a", "c"), LATE);

        assertThat(take(2)).containsExactly("a", "b");
        assertThat(take(2)).containsExactly("c");
        assertThat(take(2)).isEmpty();
    }

    @Test
    void keepsAggregatesWrittenDuringSending() throws Exception {
        backlog.add(List.of("a"), EARLY);
        take(1);
        backlog.add(List.of("a"), LATE);
        backlog.remove(List.of("a"));

        assertThat(take(1)).containsExactly("a");
    }

    @Test
    void returnsPostponedAggregatesAfterOthers() throws Exception {
        backlog.add(List.of("stuck", "fine"), EARLY);
        take(1);
        backlog.putOff(List.of("stuck"));

        assertThat(take(2)).containsExactly("fine");
        assertThat(backlog.take(2, Duration.ofSeconds(5))).containsExactly("stuck");
    }

    @Test
    void findsTheOldestEntryInAnyState() throws Exception {
        assertThat(backlog.oldest()).isEmpty();
        backlog.add(List.of("a"), LATE);
        assertThat(backlog.oldest()).contains(LATE);
        backlog.elsewhere(EARLY);
        assertThat(backlog.oldest()).contains(EARLY);

        backlog.elsewhere(null);
        take(1);
        assertThat(backlog.oldest()).as("while being sent").contains(LATE);
        backlog.remove(List.of("a"));
        assertThat(backlog.oldest()).isEmpty();
    }

    private List<Object> take(int most) throws InterruptedException {
        return backlog.take(most, Duration.ZERO);
    }
}
