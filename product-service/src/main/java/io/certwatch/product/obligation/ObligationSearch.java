package io.certwatch.product.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param dueBefore the first day that is too late to be of interest */
public record ObligationSearch(
        String company,
        State.@Nullable Status status,
        @Nullable LocalDate dueBefore,
        @Nullable String vendor,
        @Nullable String sku,
        @Nullable Place after,
        int limit) {

    /** A place in the order of obligations. */
    public record Place(LocalDate due, UUID id) {

        public static Place of(Obligation obligation) {
            return new Place(obligation.requirement().due(), obligation.id());
        }
    }
}
