package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;

/** The status of the obligation does not allow the action. */
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
