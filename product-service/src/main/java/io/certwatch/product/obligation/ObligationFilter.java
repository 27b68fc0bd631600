package io.certwatch.product.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations of a company.
 *
 * @param dueBefore the first day that is too late to be of interest
 */
public record ObligationFilter(
        String company,
        State.@Nullable Status status,
        @Nullable LocalDate dueBefore,
        @Nullable String vendor,
        @Nullable String sku) {}
