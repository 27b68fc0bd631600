package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;

/** A delivery was sent or given up. */
public record DeliverySettled(Delivery delivery, Alert alert) {}
