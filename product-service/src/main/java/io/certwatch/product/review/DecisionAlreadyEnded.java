package io.certwatch.product.review;

import io.certwatch.product.decision.Decision.Ending;

/** The decision has ended already and cannot be revoked. */
public final class DecisionAlreadyEnded extends RuntimeException {

    DecisionAlreadyEnded(Ending ending) {
        super(
                "The decision has ended: it was "
                        + switch (ending.kind()) {
                            case REVOKED -> "revoked";
                            case EXPIRED -> "valid until a day that has passed";
                            case REPLACED -> "replaced by a newer one";
                        }
                        + ".",
                null,
                false,
                false);
    }
}
