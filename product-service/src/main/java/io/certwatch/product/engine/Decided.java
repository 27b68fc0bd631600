package io.certwatch.product.engine;

/** A person's decision about a finding. */
public enum Decided {
    IN_SCOPE,
    NOT_IN_SCOPE,
    /** A person must check, whatever was found: a decision no longer holds, or data are missing. */
    UNSETTLED
}
