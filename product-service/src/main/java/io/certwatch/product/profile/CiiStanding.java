package io.certwatch.product.profile;

/** How a company stands to critical information infrastructure (CII). */
public enum CiiStanding {
    OPERATOR,
    /** It supplies an operator. */
    SUPPLIER,
    NONE,
    /** Nobody has stated it. */
    UNKNOWN;

    boolean exposes() {
        return this == OPERATOR || this == SUPPLIER;
    }
}
