package io.certwatch.product.checklist;

/** How far an item is. */
public enum ItemState {
    OPEN,
    IN_PROGRESS,
    DONE,
    NOT_APPLICABLE;

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == DONE || this == NOT_APPLICABLE;
    }
}
