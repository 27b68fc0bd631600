package io.certwatch.notification.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far collecting has come: lines in the parts before this one and in this one, and, once the run is through,
 * how many it says there are.
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

    boolean lacksLines() {
        return announced != null && soFar() < announced.count();
    }

    int soFar() {
        return before + arrived;
    }
}
