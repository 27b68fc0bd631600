package io.certwatch.notification.delivery;

/** Observes the deliveries to all companies. */
@FunctionalInterface
public interface DeliveryListener {

    /** @param company {@link io.certwatch.notification.alert.AlertId#STEWARDS} for deliveries to stewards */
    void onAttempted(String company, DeliveryOutcome outcome);
}
