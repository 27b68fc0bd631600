package io.certwatch.product.engine;

/** What an edition can do: only a statutory one requires, the others warn. */
public enum Force {
    STATUTORY, CONSULTATION, GUIDANCE
}
