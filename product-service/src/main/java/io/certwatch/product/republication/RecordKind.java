package io.certwatch.product.republication;

/**
 * Which records are published again on request: the newest of each product, of each obligation, of what is told of its sale, or
 * of each name.
 */
public enum RecordKind {
    ASSESSMENTS,
    OBLIGATIONS,
    SALES,
    NAMES;

    /** Whether they are records of products. */
    public boolean isOfProducts() {
        return this != NAMES;
    }
}
