package io.certwatch.product.checklist;

import java.util.UUID;

/** The item never had such evidence, or it is no file. */
public final class UnknownEvidence extends RuntimeException {

    private final UUID id;

    UnknownEvidence(UUID id) {
        super("There is no evidence " + id + ".", null, false, false);
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
