package io.certwatch.notification.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many lines of an alert have arrived.
 *
 * @param before lines in the parts before this one
 * @param arrived lines in this part
 * @param announced the number of lines in all parts; null until the run or import has completed
 */
public record CollectionProgress(
        AlertId id,
        AlertCause cause,
        boolean collecting,
        int before,
        int arrived,
        Instant lastLineAt,
        @Nullable Announced announced) {

    public record Announced(int count, Instant at) {}

    public boolean lacksLines() {
        return announced != null && soFar() < announced.count();
    }

    public int soFar() {
        return before + arrived;
    }

    /** All announced lines are there: it is about to be sealed. */
    private boolean isComplete() {
        return announced != null && arrived > 0 && soFar() == announced.count();
    }

    /** How many lines it accepts now: up to the capacity, and not past the announced number. */
    public int room(int capacity) {
        if (!collecting || isComplete()) return 0;
        var free = Math.max(0, capacity - arrived);
        return announced != null && lacksLines() ? Math.min(free, announced.count() - soFar()) : free;
    }
}
