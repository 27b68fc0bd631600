package io.certwatch.product.assessment;

public enum AssessmentStatus {
    /** There is a verdict. */
    ASSESSED,
    /** The product as it is could not be judged yet, because the catalogue was not there or only partly there. */
    PENDING
}
