package io.certwatch.product.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects obligations of a company.
 *
 * @param dueBefore the first day that is excluded
 * @param entry its code, in any edition
 * @param openedBy id of the cause that opened it last
 */
public record ObligationFilter(
        String company,
        ObligationState.@Nullable Status status,
        @Nullable LocalDate dueBefore,
        @Nullable DueRule dueRule,
        @Nullable String vendor,
        @Nullable String sku,
        @Nullable String entry,
        @Nullable String openedBy,
        @Nullable Overdue overdue) {

    /** Selects only those that are overdue on a day, or only the others. */
    public record Overdue(boolean is, LocalDate today) {}
}
