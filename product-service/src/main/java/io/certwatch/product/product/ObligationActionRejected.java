package io.certwatch.product.product;

import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.ObligationState;

/** Where the obligation stands does not allow it. */
public final class ObligationActionRejected extends RuntimeException {

    private final ObligationState.Status status;

    ObligationActionRejected(Obligation obligation, String what) {
        super("The obligation is " + obligation.status() + ": " + what, null, false, false);
        this.status = obligation.status();
    }

    public ObligationState.Status status() {
        return status;
    }
}
