package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.obligation.Obligation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the obligations that a filter finds. */
public record ObligationSearch(
        ObligationFilter filter, @Nullable Place after, int limit) {

    /** A place in the order of obligations: by due day, those without a day last. */
    public record Place(@Nullable LocalDate due, UUID id) {

        public static Place of(Obligation obligation) {
            return new Place(obligation.requirement().due(), obligation.id());
        }
    }
}
