package io.certwatch.product.engine;

/** What people said to a finding. */
public enum Decided {
    IN_SCOPE, NOT_IN_SCOPE,
    /** Somebody must look, whatever was found: a decision no longer holds, or data are awaited. */
    UNSETTLED
}
