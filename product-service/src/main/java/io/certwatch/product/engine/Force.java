package io.certwatch.product.engine;

/** The legal force of an edition: only a statutory one requires certification, the others warn. */
public enum Force {
    STATUTORY,
    CONSULTATION,
    GUIDANCE
}
