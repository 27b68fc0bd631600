package io.certwatch.product.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedWaitTest {

    private static final int WAITERS = 200;

    private final SharedWait waits = new SharedWait(Duration.ofMillis(20));
    private final AtomicBoolean reached = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void checksOnceIfNobodyHasToWait() {
        reached.set(true);
        assertThat(waits.until("it", this::look, Instant.now().plusSeconds(60))).isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void sharesChecksAmongAllWhoWait() throws Exception {
        Callable<Boolean> waiting =
                () -> waits.until("it", this::look, Instant.now().plusSeconds(60));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Collections.nCopies(WAITERS, waiting).stream()
                    .map(threads::submit)
                    .toList();
            while (looks.get() < WAITERS + 5) Thread.onSpinWait();
            reached.set(true);
            for (var one : all) assertThat(one.get()).isTrue();
        }
        assertThat(looks.get())
                .as("each caller's own check and the shared ones")
                .isLessThan(3 * WAITERS);
    }

    @Test
    void returnsFalseOnTimeout() {
        assertThat(waits.until("it", this::look, Instant.now().plusMillis(60))).isFalse();
        assertThat(looks.get()).isGreaterThan(1);
    }

    @Test
    void rethrowsFailures() {
        assertThatThrownBy(() -> waits.until(
                        "it",
                        () -> {
                            if (looks.incrementAndGet() > 1) throw new IllegalStateException("away");
                            return false;
                        },
                        Instant.now().plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
    }

    private boolean look() {
        looks.incrementAndGet();
        return reached.get();
    }
}
