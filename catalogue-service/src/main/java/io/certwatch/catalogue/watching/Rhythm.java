package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands in the course of its checks.
 *
 * @param checks how many were begun
 * @param failures in a row
 * @param failingSince the first of them
 */
public record Rhythm(int checks, @Nullable OpenCheck open, Instant nextAt, int failures, @Nullable Instant failingSince) {

    Rhythm opens(OpenCheck.Asked asked, Instant now) {
        return new Rhythm(checks + 1, new OpenCheck(checks + 1, asked, now, null, 0), nextAt, failures, failingSince);
    }

    Rhythm begins(OpenCheck begun) {
        return new Rhythm(checks, begun, nextAt, failures, failingSince);
    }

    Rhythm succeeded(Instant next) {
        return new Rhythm(checks, null, next, 0, null);
    }

    Rhythm failed(Instant at, Instant next) {
        return new Rhythm(checks, null, next, failures + 1, failingSince == null ? at : failingSince);
    }

    Rhythm nextAt(Instant next) {
        return new Rhythm(checks, open, next, failures, failingSince);
    }
}
