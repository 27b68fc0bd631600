package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * A delivery was sent or given up.
 *
 * @param message what was sent; null if it was given up
 */
public record DeliverySettled(
        Delivery delivery, Alert alert, @Nullable WrittenMessage message) {}
