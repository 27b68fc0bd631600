package io.certwatch.product.republication;

/** Which records are published again on request: the newest of each product, of each obligation, or of what is told of its sale. */
public enum RecordKind {
    ASSESSMENTS,
    OBLIGATIONS,
    SALES
}
