package io.certwatch.notification.delivery;

import java.time.Instant;

/** Observes the deliveries to all companies. */
@FunctionalInterface
public interface DeliveryListener {

    /** @param after the attempt; its company is {@link io.certwatch.notification.alert.AlertId#STEWARDS} if it goes to stewards */
    void onAttempted(Delivery after, DeliveryOutcome outcome, Instant at);
}
