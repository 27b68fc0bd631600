package io.certwatch.product.engine;

/** Whether a product requires certification; {@code REVIEW} means that a person must decide. */
public enum Verdict {
    REQUIRED,
    REVIEW,
    NOT_REQUIRED
}
