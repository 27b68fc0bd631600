package io.certwatch.product.checklist.plan;

import java.time.LocalDate;

/** The last day on which a proof has to be there, and what sets it. */
public record LastDay(LocalDate day, SetBy by) {

    public enum SetBy {
        PERSON,
        /** The planned market entry of the product is the day after. */
        MARKET_ENTRY,
        /** The edition that lists the product takes effect on the day after. */
        EDITION,
        /** The proof that is on record ends with it: without the next one, the product is not to be sold from the day after. */
        PROOF
    }

    /** Whether somebody planned it: only such a day is overdue when it has passed. */
    boolean isPlanned() {
        return by == SetBy.PERSON || by == SetBy.MARKET_ENTRY;
    }
}
