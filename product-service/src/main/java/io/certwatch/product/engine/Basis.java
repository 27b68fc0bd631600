package io.certwatch.product.engine;

/** Why a product is not required. */
public enum Basis {
    /** Recognised as something that no entry means. */
    OTHER_KIND,
    /** A thing of the entry, but a criterion is not met. */
    OUT_OF_SCOPE,
    /** Nothing in its text was recognised; it has not been cleared. */
    NOTHING_RECOGNISED
}
