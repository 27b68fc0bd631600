package io.certwatch.product.aggregate.assessment;

public enum AssessmentStatus {
    /** There is a verdict. */
    ASSESSED,
    /** The product could not be assessed yet, because the catalogue was missing or incomplete. */
    PENDING
}
