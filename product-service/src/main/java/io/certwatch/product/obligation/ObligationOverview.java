package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of many obligations needs of each.
 *
 * @param due null if the day of market entry is unknown
 * @param answer the newest of the vendor
 * @param application that is under way, or that led to the certificate; null if none was recorded
 * @param reopenedAt when it was last opened again; null if never
 * @param revision of the obligation
 */
public record ObligationOverview(
        UUID id,
        String sku,
        Requirement.Source edition,
        Requirement.Entry entry,
        @Nullable LocalDate due,
        ObligationState state,
        @Nullable VendorAnswer answer,
        ObligationState.@Nullable InProgress application,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        long revision) {

    /** Its place in the order of SKUs; those of one product are in the order of their ids. */
    public record Place(String sku, UUID id) {}
}
