package io.certwatch.product.checklist;

/** The item has changed since the person saw it. */
public final class StaleItem extends RuntimeException {

    StaleItem() {
        super("The item is no longer at the given revision. Read it again before you change it.", null, false, false);
    }
}
