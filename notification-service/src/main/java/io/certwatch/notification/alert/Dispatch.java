package io.certwatch.notification.alert;

/** Plans the deliveries of a sealed alert with recipients. Idempotent. */
@FunctionalInterface
public interface Dispatch {

    void take(Alert alert);
}
