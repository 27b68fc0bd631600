package io.certwatch.notification.alert;

/** Observes the alerts of all companies. */
@FunctionalInterface
public interface AlertListener {

    /** @param company {@link AlertId#STEWARDS} for alerts to stewards */
    void onStatusReached(String company, AlertStatus status);

    /** The alert has this status now, perhaps as before; repeated after a crash. */
    default void onSealed(AlertStatus before, Alert alert) {}

    /** The vendor has a contact that can be reached; its alerts are looked at next. */
    default void contactAdded(String company, String vendor) {}
}
