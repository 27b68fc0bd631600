package io.certwatch.product.checklist;

import java.util.UUID;

/** The checklist of the company has no such item, and nobody stated anything about it. */
public final class UnknownItem extends RuntimeException {

    private final UUID id;

    UnknownItem(UUID id) {
        super("There is no checklist item " + id + ".", null, false, false);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
