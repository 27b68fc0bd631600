package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;

/** A way to reach a recipient. */
public interface Channel {

    /** False while nothing gets through: better not to begin. */
    boolean isOpen();

    DeliveryOutcome send(Delivery delivery, Alert alert);
}
