package io.certwatch.product.engine;

/**
 * Whether a product requires certification, the strongest statement first: of several findings, the verdict of the
 * product is the first in this order.
 */
public enum Verdict {
    REQUIRED,
    /** A person must decide. */
    REVIEW,
    /** Nothing in its text says what it is, and nothing follows from that. Only a product has it, never a finding. */
    UNKNOWN,
    NOT_REQUIRED
}
