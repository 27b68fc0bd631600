package io.certwatch.notification.alert;

import java.util.List;

/** Plans the deliveries of sealed alerts with recipients. Idempotent. */
@FunctionalInterface
public interface Dispatch {

    void take(List<Alert> alerts);

    default void take(Alert alert) {
        take(List.of(alert));
    }
}
