package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.aggregate.obligation.Requirement.MarketEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By when proof must be there. */
public final class DueRule {

    private DueRule() {}

    /**
     * The first day on which the product may not be sold without a proof, or that of its market entry if it is later;
     * null if the product is planned and its day is unknown.
     *
     * @param first not to be sold without proof since then
     */
    public static @Nullable LocalDate dueDay(LocalDate first, MarketEntry market) {
        var day = market.day();
        if (day == null) return market.isPlanned() ? null : first;
        return day.isAfter(first) ? day : first;
    }
}
