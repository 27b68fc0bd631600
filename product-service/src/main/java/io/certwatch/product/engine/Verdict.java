package io.certwatch.product.engine;

/** Whether a product needs certification; {@code REVIEW} means that a person must look. */
public enum Verdict {
    REQUIRED, REVIEW, NOT_REQUIRED
}
