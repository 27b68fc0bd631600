package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that needs a person's decision: one product under one entry.
 *
 * @param due when certification would be due; null if the day of market entry is unknown
 * @param since since when it has this status
 * @param reopened why an earlier decision no longer holds
 */
public record Review(
        EntryKey entry,
        Status status,
        @Nullable LocalDate due,
        Instant since,
        @Nullable Reopening reopened) {

    public enum Status {
        OPEN,
        /** An earlier decision no longer holds. */
        REOPENED,
        /** Somebody has asked for data; it is queued behind all others. */
        NEEDS_DATA
    }
}
