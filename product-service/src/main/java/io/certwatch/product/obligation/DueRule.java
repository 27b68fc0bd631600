package io.certwatch.product.obligation;

/** Before what certification must be there. */
public enum DueRule {
    /** Before the day on which the obligation is due. */
    BEFORE_DAY,
    /** Before the product enters the market, on a day that nobody has said yet. */
    BEFORE_MARKET_ENTRY
}
