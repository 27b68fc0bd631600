package io.certwatch.product.product;

import java.util.UUID;

/** The company has no such obligation. */
public final class UnknownObligation extends RuntimeException {

    private final UUID id;

    public UnknownObligation(UUID id) {
        super("There is no obligation " + id + ".", null, false, false);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
