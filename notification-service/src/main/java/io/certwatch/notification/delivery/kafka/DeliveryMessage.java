package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event of a settled delivery to a vendor. */
record DeliveryMessage(
        String id,
        String alert,
        long revision,
        String company,
        @Nullable String vendor,
        String recipient,
        String channel,
        String language,
        Delivery.Status outcome,
        int attempts,
        @Nullable String reason,
        AlertCause cause,
        List<String> obligations,
        List<String> events,
        Instant at) {

    static DeliveryMessage of(DeliverySettled news) {
        var delivery = news.delivery();
        var last = delivery.attempts().getLast();
        return new DeliveryMessage(
                delivery.id(),
                delivery.alert().value(),
                delivery.revision(),
                delivery.company(),
                news.alert().vendor(),
                delivery.recipient().email(),
                "EMAIL",
                delivery.recipient().language().code(),
                delivery.status(),
                delivery.attempts().size(),
                delivery.status() == Delivery.Status.GIVEN_UP ? last.answer() : null,
                news.alert().cause().published(),
                news.alert().obligations(),
                news.alert().events(),
                last.at());
    }
}
