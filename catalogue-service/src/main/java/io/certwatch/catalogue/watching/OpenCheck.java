package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check that was asked for or is under way.
 *
 * @param attempts how often work on it has begun; a crash begins it again
 */
public record OpenCheck(int number, Asked asked, Instant askedAt, @Nullable Instant begunAt, int attempts) {

    /** Who wanted a check. */
    public enum Asked {
        CLOCK,
        STEWARD
    }

    OpenCheck begins(Instant now) {
        return new OpenCheck(number, asked, askedAt, now, attempts + 1);
    }
}
