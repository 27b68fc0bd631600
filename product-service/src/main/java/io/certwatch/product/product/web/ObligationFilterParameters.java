package io.certwatch.product.product.web;

import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.obligation.DueRule;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationFilter.Overdue;
import io.certwatch.product.obligation.ObligationState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter obligations in lists and exports.
 *
 * @param cause id of the run, import or request that opened them
 */
public record ObligationFilterParameters(
        ObligationState.@Nullable Status status,
        @Nullable String dueBefore,
        @Nullable DueRule dueRule,
        @Nullable String vendor,
        @Nullable String sku,
        @Nullable String entry,
        @Nullable String cause,
        @Nullable Boolean overdue) {

    /** @throws RequestProblem if {@code dueBefore} is not a day */
    public ObligationFilter of(String company, LocalDate today) {
        return new ObligationFilter(
                company,
                status,
                day(dueBefore),
                dueRule,
                vendor,
                sku,
                entry,
                cause,
                overdue == null ? null : new Overdue(overdue, today));
    }

    private static @Nullable LocalDate day(@Nullable String dueBefore) {
        return dueBefore == null || dueBefore.isEmpty()
                ? null
                : Day.read(dueBefore)
                        .orElseThrow(() -> RequestProblem.invalid(
                                "dueBefore", "is not a date like 2027-03-01 of the years 1900 to 2199"));
    }
}
