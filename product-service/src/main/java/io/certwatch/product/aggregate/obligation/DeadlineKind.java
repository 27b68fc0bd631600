package io.certwatch.product.aggregate.obligation;

/** How the deadline of certification is told; {@link DueRule} computes the day itself. */
public enum DeadlineKind {
    /** Before the day on which the obligation is due. */
    BEFORE_DAY,
    /** Before the product enters the market, on a day that is not known yet. */
    BEFORE_MARKET_ENTRY
}
