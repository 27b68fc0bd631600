package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;

/** A delivery has come to its end, well or not. */
public record DeliverySettled(Delivery delivery, Alert alert) {}
