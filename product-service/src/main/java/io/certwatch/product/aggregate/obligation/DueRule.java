package io.certwatch.product.aggregate.obligation;

/** The rule for the deadline of certification. */
public enum DueRule {
    /** Before the day on which the obligation is due. */
    BEFORE_DAY,
    /** Before the product enters the market, on a day that is not known yet. */
    BEFORE_MARKET_ENTRY
}
