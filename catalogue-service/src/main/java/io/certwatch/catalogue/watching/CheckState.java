package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a source's checks.
 *
 * @param checks how many checks have begun
 * @param failures the number of consecutive failures
 * @param failingSince the time of the first of these failures
 */
public record CheckState(
        int checks,
        @Nullable OpenCheck open,
        Instant nextAt,
        int failures,
        @Nullable Instant failingSince) {

    CheckState opens(OpenCheck.Asked asked, Instant now) {
        return new CheckState(
                checks + 1, new OpenCheck(checks + 1, asked, now, null, 0), nextAt, failures, failingSince);
    }

    CheckState begins(OpenCheck begun) {
        return new CheckState(checks, begun, nextAt, failures, failingSince);
    }

    CheckState withSuccess(Instant next) {
        return new CheckState(checks, null, next, 0, null);
    }

    CheckState withFailure(Instant at, Instant next) {
        return new CheckState(checks, null, next, failures + 1, failingSince == null ? at : failingSince);
    }

    CheckState nextAt(Instant next) {
        return new CheckState(checks, open, next, failures, failingSince);
    }
}
