package io.certwatch.product.aggregate.kafka;

import io.certwatch.product.aggregate.obligation.ObligationDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation, each another fact.
 *
 * @param penaltySince from when selling without proof is punished; null if no law that says so is known
 */
record DaysMessage(
        LocalDate firstListed,
        String firstListedBy,
        @Nullable LocalDate coveredUntil,
        @Nullable LocalDate notToBeSoldSince,
        @Nullable LocalDate planned,
        @Nullable LocalDate penaltySince) {

    static DaysMessage of(ObligationDays days, @Nullable LocalDate penaltySince) {
        return new DaysMessage(
                days.firstListed(),
                days.firstListedBy(),
                days.coveredUntil(),
                days.notToBeSoldSince(),
                days.planned(),
                penaltySince);
    }
}
