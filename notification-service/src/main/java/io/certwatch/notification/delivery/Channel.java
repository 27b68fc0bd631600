package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;

/** Sends messages to recipients. */
public interface Channel {

    /** False while the circuit breaker is open. */
    boolean isOpen();

    DeliveryOutcome send(Delivery delivery, Alert alert);
}
