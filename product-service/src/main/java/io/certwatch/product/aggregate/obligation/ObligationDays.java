package io.certwatch.product.aggregate.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation, each of which is another fact and says nothing of the others (ADR 057). Days are days in
 * China.
 *
 * @param firstListed the day since which the catalogue lists the product without a break
 * @param firstListedBy the id of the edition that listed it first
 * @param coveredUntil the last valid day of the newest proof that covers or covered it; null if none is known, or if no
 *   end was published
 * @param notToBeSoldSince the first day on which it may not be sold without proof, which may be to come; null while it is
 *   covered or not required, and while the day of its market entry is unknown
 * @param planned the day on which it is planned to enter the market; null if none is planned
 */
public record ObligationDays(
        LocalDate firstListed,
        String firstListedBy,
        @Nullable LocalDate coveredUntil,
        @Nullable LocalDate notToBeSoldSince,
        @Nullable LocalDate planned) {

    static ObligationDays of(Obligation obligation) {
        var requirement = obligation.requirement();
        return new ObligationDays(
                requirement.listing().firstListed(),
                requirement.listing().firstListedBy(),
                obligation.coveredUntil(),
                obligation.isUncovered() ? requirement.due() : null,
                requirement.market().planned());
    }
}
