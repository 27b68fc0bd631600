package io.certwatch.product.decision;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.decision.ProductDecision.Reopening;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person: one product under one entry.
 *
 * @param due      when certification would be due; null if nobody has said when the product enters the market
 * @param since    since when it waits in this status
 * @param reopened why a decision that was there stands no longer
 */
public record Review(EntryKey entry, Status status, @Nullable LocalDate due, Instant since, @Nullable Reopening reopened) {

    public enum Status {
        OPEN,
        /** A decision stands no longer. */
        REOPENED,
        /** Somebody has asked for data; it waits behind all others. */
        NEEDS_DATA
    }
}
