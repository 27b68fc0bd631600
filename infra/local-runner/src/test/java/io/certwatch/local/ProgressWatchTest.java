package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressWatchTest {
    private long now = 7;
    private final ProgressWatch watch = new ProgressWatch(Duration.ofMinutes(3), () -> now);

    @Test
    void stallsWhenNothingHappensForLongerThanThePatience() {
        pass(Duration.ofMinutes(3));
        assertThat(watch.isStalled()).isFalse();

        pass(Duration.ofSeconds(1));
        assertThat(watch.isStalled()).isTrue();
    }

    @Test
    void neverStallsWhileTheProcessesWork() {
        for (int minute = 1; minute <= 60; minute++) {
            pass(Duration.ofMinutes(1));
            watch.recordWork(Duration.ofSeconds(2 * minute));
            assertThat(watch.isStalled()).as("after %d minutes", minute).isFalse();
        }
    }

    @Test
    void stallsWhenTheProcessesAreIdle() {
        for (int minute = 1; minute <= 4; minute++) {
            pass(Duration.ofMinutes(1));
            watch.recordWork(Duration.ofMillis(600 * minute));
        }

        assertThat(watch.isStalled()).isTrue();
    }

    @Test
    void waitsAnewWhenAPartIsReady() {
        pass(Duration.ofMinutes(2));
        watch.recordReady();
        pass(Duration.ofMinutes(2));

        assertThat(watch.isStalled()).isFalse();
    }

    @Test
    void countsTheWorkOfAProcessThatWasStartedAgain() {
        watch.recordWork(Duration.ofSeconds(60));
        pass(Duration.ofMinutes(2));
        watch.recordWork(Duration.ofSeconds(40));
        pass(Duration.ofMinutes(2));
        watch.recordWork(Duration.ofSeconds(46));

        assertThat(watch.isStalled()).isFalse();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
