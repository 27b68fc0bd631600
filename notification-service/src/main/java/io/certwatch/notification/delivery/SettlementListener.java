package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.AlertId;

/** Observes how deliveries end. */
@FunctionalInterface
public interface SettlementListener {

    /**
     * The delivery has ended, and the alert knows. Repeated after a crash, but not after an exception, which is logged.
     *
     * @param alert    the alert whose lines it carried; not a digest, but each alert that left lines to it
     * @param delivery settled
     */
    void onEnded(AlertId alert, Delivery delivery);

    /**
     * The message of a delivery that had ended well came back, and the alert knows. Repeated as {@link #ended} is.
     *
     * @param words what the reporting server said
     */
    default void onBounced(AlertId alert, Delivery delivery, String words) {}
}
