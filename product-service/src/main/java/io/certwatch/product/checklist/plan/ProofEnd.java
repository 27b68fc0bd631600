package io.certwatch.product.checklist.plan;

import java.time.LocalDate;

/**
 * That the proof on record ends.
 *
 * @param lastValidDay of the proof, in China
 * @param noticeDays how many days before it the end is told first
 */
public record ProofEnd(LocalDate lastValidDay, int noticeDays) {

    /** A plan is shown so many days before its first step is late. */
    private static final int DAYS_TO_BEGIN = 30;

    /** A step that was done before led to the proof that ends. */
    private static final int YEARS_TO_RENEW = 1;

    /** Whether it is time to plan the next proof, of which all steps take so many weeks. */
    boolean isNear(LocalDate today, int weeks) {
        var lead = Math.max(noticeDays, weeks * 7 + DAYS_TO_BEGIN);
        return !today.isBefore(lastValidDay.minusDays(lead));
    }

    boolean concerns(LocalDate day) {
        return !day.isBefore(lastValidDay.minusYears(YEARS_TO_RENEW)) && !day.isAfter(lastValidDay);
    }
}
