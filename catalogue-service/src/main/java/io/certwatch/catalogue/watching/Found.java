package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.fetching.LastSeen;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at a source brought. */
sealed interface Found {

    Instant at();

    Duration took();

    /** Nothing that was not seen the last time. */
    record Nothing(Outcome outcome, LastSeen seen, Instant at, Duration took) implements Found {}

    /** @param passing it may be over by itself */
    record Unfetched(Outcome outcome, Reason reason, boolean passing, @Nullable Duration retryAfter, Instant at, Duration took) implements Found {}

    /** Somewhere else than to the list. */
    record LedAway(Reason reason, Instant at, Duration took) implements Found {}

    /**
     * @param taken what became of it if it is sound
     * @param dismissed a steward dismissed these bytes before
     */
    record Fetched(FetchedOriginal answer, Examined examined, @Nullable AcceptanceOutcome taken, boolean dismissed, LastSeen seen, Instant at, Duration took) implements Found {}
}
