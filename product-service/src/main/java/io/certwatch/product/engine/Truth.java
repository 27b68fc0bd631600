package io.certwatch.product.engine;

/** Kleene's three-valued logic: an unknown operand can still be decided by the other. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public Truth and(Truth other) {
        return ordinal() < other.ordinal() ? this : other;
    }
}
