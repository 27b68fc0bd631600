package io.certwatch.product.product;

/** What is published again on request: the newest record of each product, or of each obligation. */
public enum RecordKind { ASSESSMENTS, OBLIGATIONS }
