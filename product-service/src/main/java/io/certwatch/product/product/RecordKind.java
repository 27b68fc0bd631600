package io.certwatch.product.product;

/** Which records are published again on request: the newest of each product, or of each obligation. */
public enum RecordKind {
    ASSESSMENTS,
    OBLIGATIONS
}
