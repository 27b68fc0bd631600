package io.certwatch.product.obligation.web;

import io.certwatch.platform.web.Day;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which obligations are asked for, as the lists and the exports of them take it. */
public record ObligationFilterParameters(
        State.@Nullable Status status, @Nullable String dueBefore, @Nullable String vendor, @Nullable String sku) {

    /** @throws RequestProblem if {@code dueBefore} is no day */
    public ObligationFilter of(String company) {
        return new ObligationFilter(company, status, day(dueBefore), vendor, sku);
    }

    private static @Nullable LocalDate day(@Nullable String dueBefore) {
        return dueBefore == null || dueBefore.isEmpty() ? null : Day.read(dueBefore).orElseThrow(() -> RequestProblem.invalid(
                "dueBefore", "dueBefore takes a date like 2027-03-01 of the years 1900 to 2199."));
    }
}
