package io.certwatch.product.republication;

/** Which records are published again on request: the newest of each product, or of each obligation. */
public enum RecordKind {
    ASSESSMENTS,
    OBLIGATIONS
}
