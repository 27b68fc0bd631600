package io.certwatch.platform.outbox;

import java.time.Duration;
import java.time.Instant;

/** An aggregate in the backlog; {@code notBefore} is a value of {@link System#nanoTime()}. */
record Waiting(Instant since, int failures, long notBefore) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 6;

    static Waiting since(Instant since) {
        return new Waiting(since, 0, Long.MIN_VALUE);
    }

    boolean isReady(long now) {
        return failures == 0 || notBefore - now <= 0;
    }

    /** The pause before a retry: 200 ms, 400 ms … up to 12.8 s. */
    Waiting putOff(long now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return new Waiting(since, failures + 1, now + pause.toNanos());
    }
}
