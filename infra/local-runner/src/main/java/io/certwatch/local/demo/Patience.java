package io.certwatch.local.demo;

import io.certwatch.local.CannotStart;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for asynchronous results. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    static void until(String what, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline)
                throw new CannotStart("the demo stopped: waited %d s until %s".formatted(LIMIT.toSeconds(), what));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
