package io.certwatch.product.profile;

/** How a company stands to critical information infrastructure (CII). */
public enum CiiStanding {
    OPERATOR,
    /** It supplies an operator, which says nothing of a product. */
    SUPPLIER,
    NONE,
    /** Nobody has stated it. */
    UNKNOWN;

    /** Whether all products of the company count as used in such infrastructure. */
    boolean marksAllProducts() {
        return this == OPERATOR;
    }

    boolean concernsCii() {
        return this == OPERATOR || this == SUPPLIER;
    }
}
