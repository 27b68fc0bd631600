package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check that was requested or is running.
 *
 * @param attempts how often it has begun; it begins again after a crash
 */
public record OpenCheck(
        int number, Asked asked, Instant askedAt, @Nullable Instant begunAt, int attempts) {

    /** Who requested the check. */
    public enum Asked {
        CLOCK,
        STEWARD
    }

    OpenCheck begins(Instant now) {
        return new OpenCheck(number, asked, askedAt, now, attempts + 1);
    }
}
