package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of many obligations needs of each.
 *
 * @param due null if the day of market entry is unknown
 * @param planned the day before which the proof has to be there, as a market entry or an edition that was still to take
 *   effect set it; null if nothing did, because the product was on the market before
 * @param plannedByEntry whether the market entry set it
 * @param otherListing for whom and what our copy of the register lists the number of the proof that satisfies it, while a
 *   person has to confirm the proof because of that; else null
 * @param ended the newest proof that covered it and has ended; null if none is known
 * @param answer the newest of the vendor
 * @param application that is under way, or that led to the certificate; null if none was recorded
 * @param reopenedAt when it was last opened again; null if never
 * @param revision of the obligation
 */
public record ObligationOverview(
        UUID id,
        String sku,
        OwedProduct product,
        Requirement.Source edition,
        Requirement.Entry entry,
        @Nullable LocalDate due,
        @Nullable LocalDate planned,
        boolean plannedByEntry,
        ObligationState state,
        @Nullable Explanation otherListing,
        @Nullable Cover ended,
        @Nullable VendorAnswer answer,
        ObligationState.@Nullable InProgress application,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        long revision) {

    /** The product as people call it. */
    public record OwedProduct(
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor) {}

    /** Its place in the order of SKUs; those of one product are in the order of their ids. */
    public record Place(String sku, UUID id) {}
}
