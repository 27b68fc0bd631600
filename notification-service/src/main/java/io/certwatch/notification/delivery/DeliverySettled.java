package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery was sent or given up, or its message came back.
 *
 * @param message what was sent just now; null if nothing was
 * @param report that the message came back; null if it did not
 */
public record DeliverySettled(
        Delivery delivery,
        Alert alert,
        @Nullable WrittenMessage message,
        @Nullable DeliveryReport report) {

    static DeliverySettled ofAttempt(Delivery delivery, Alert alert, @Nullable WrittenMessage message) {
        return new DeliverySettled(delivery, alert, message, null);
    }

    static DeliverySettled ofBounce(Delivery delivery, Alert alert, DeliveryReport report) {
        return new DeliverySettled(delivery, alert, null, report);
    }

    /** When the server answered, or the report was read. */
    public Instant at() {
        return report == null ? delivery.attempts().getLast().at() : report.at();
    }

    /** Why the recipient was not reached, in the words of the server where there are some; null if the message was sent. */
    public @Nullable String reason() {
        if (report != null) return report.words();
        return delivery.status() == Delivery.Status.GIVEN_UP
                ? delivery.attempts().getLast().answer()
                : null;
    }
}
