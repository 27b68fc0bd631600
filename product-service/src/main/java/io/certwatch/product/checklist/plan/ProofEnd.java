package io.certwatch.product.checklist.plan;

import java.time.LocalDate;

/**
 * That the proof on record ends.
 *
 * @param next on which the next proof has to be there: the last valid day, or a later one if the product enters the market later
 * @param noticeDays how many days before an end it is told first
 */
public record ProofEnd(LastDay next, int noticeDays) {

    /** A plan is shown so many days before its first step is late. */
    private static final int DAYS_TO_BEGIN = 30;

    /** A step that was done before led to the proof that ends. */
    private static final int YEARS_TO_RENEW = 1;

    /** Whether it is time to plan the next proof, of which all steps take so many weeks. */
    boolean isNear(LocalDate today, int weeks) {
        var lead = Math.max(noticeDays, weeks * 7 + DAYS_TO_BEGIN);
        return !today.isBefore(next.day().minusDays(lead));
    }

    boolean concerns(LocalDate day) {
        return !day.isBefore(next.day().minusYears(YEARS_TO_RENEW)) && !day.isAfter(next.day());
    }
}
