package io.certwatch.notification.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * How far back alerts are remembered. What happened before makes no alert, because whether it was told is not known any more.
 *
 * @param kept how long alerts are kept, after they were created
 */
public record AlertMemory(Duration kept) {
    /** Longer than an alert waits for its lines. */
    private static final Duration MARGIN = Duration.ofDays(7);

    /** Whether an alert about what happened then is still there, if there was one. */
    public boolean reachesTo(Instant at, Instant now) {
        return at.isAfter(now.minus(kept).plus(MARGIN));
    }
}
