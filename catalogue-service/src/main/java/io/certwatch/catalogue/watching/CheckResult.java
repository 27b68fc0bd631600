package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.watching.version.ExamineOriginal.Examined;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a check of a source found. */
sealed interface CheckResult {

    Instant at();

    Duration took();

    /** Nothing new. */
    record Unchanged(Outcome outcome, LastSeen seen, Instant at, Duration took) implements CheckResult {}

    /** @param passing whether it may succeed later without a change */
    record NotFetched(
            Outcome outcome,
            Reason reason,
            boolean passing,
            @Nullable Duration retryAfter,
            Instant at,
            Duration took) implements CheckResult {}

    /** The server redirected to another host. */
    record Redirected(Reason reason, Instant at, Duration took) implements CheckResult {}

    /**
     * @param taken the outcome of accepting the version; null if it is unsound or was dismissed
     * @param dismissed whether a steward dismissed the same bytes before
     */
    record Fetched(
            FetchedOriginal answer,
            Examined examined,
            @Nullable AcceptanceOutcome taken,
            boolean dismissed,
            LastSeen seen,
            Instant at,
            Duration took)
            implements CheckResult {}
}
