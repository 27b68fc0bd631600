package io.certwatch.bench.system;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Time since it was made, and waiting for something to become true. */
public final class Stopwatch {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final long begun = System.nanoTime();

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Polls every 20 ms. Fails after three minutes. */
    public double secondsUntil(String what, BooleanSupplier happened) {
        return secondsUntil(what, LIMIT, happened);
    }

    public double secondsUntil(String what, Duration limit, BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            if (seconds() > limit.toSeconds()) {
                throw new IllegalStateException("Not within " + limit.toSeconds() + " s: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        return seconds();
    }
}
