package io.certwatch.product.review;

import java.util.UUID;

/** The company has no such decision. */
public final class UnknownDecision extends RuntimeException {

    private final UUID id;

    public UnknownDecision(UUID id) {
        super("There is no decision " + id + ".", null, false, false);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
