package io.certwatch.product.engine;

/** Kleene's three values: what is not known can still be decided by the other half. */
public enum Truth {
    FALSE, UNKNOWN, TRUE;

    public Truth and(Truth other) {
        return ordinal() < other.ordinal() ? this : other;
    }
}
