package io.certwatch.product.obligation;

import io.certwatch.product.obligation.ObligationOrder.Place;
import org.jspecify.annotations.Nullable;

/**
 * A page of the obligations that a filter finds.
 *
 * @param after a place in this order
 */
public record ObligationSearch(
        ObligationFilter filter,
        ObligationOrder order,
        @Nullable Place after,
        int limit) {}
