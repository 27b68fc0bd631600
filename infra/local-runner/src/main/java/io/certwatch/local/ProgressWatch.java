package io.certwatch.local;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decides whether a start still makes progress: a part became ready, or the processes worked. On a busy machine a service may need
 * minutes of which it works a few seconds; one that hangs works hardly at all.
 */
final class ProgressWatch {
    /** More than idle processes use in any reasonable patience. */
    private static final Duration WORK = Duration.ofSeconds(5);

    private final Duration patience;
    private final LongSupplier nanoTime;
    private long lastProgress;
    private Duration lastWork = Duration.ZERO;

    ProgressWatch(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.lastProgress = nanoTime.getAsLong();
    }

    void recordReady() {
        lastProgress = nanoTime.getAsLong();
    }

    /** @param processorTime of all processes since they began; less than before if one was started again */
    void recordWork(Duration processorTime) {
        if (processorTime.minus(lastWork).abs().compareTo(WORK) < 0) return;
        lastWork = processorTime;
        lastProgress = nanoTime.getAsLong();
    }

    boolean isStalled() {
        return nanoTime.getAsLong() - lastProgress > patience.toNanos();
    }
}
