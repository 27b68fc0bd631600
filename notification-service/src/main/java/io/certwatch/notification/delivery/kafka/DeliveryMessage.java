package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
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
        CausePart cause,
        List<String> obligations,
        List<String> events,
        Instant at) {

    /** The cause in the terms of the shared contract: a reminder's cause is {@code CLOCK}. */
    record CausePart(AlertCause.Kind kind, String id) {

        static CausePart of(AlertCause cause) {
            return new CausePart(
                    cause.kind() == AlertCause.Kind.REMINDER ? AlertCause.Kind.CLOCK : cause.kind(), cause.id());
        }
    }

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
                CausePart.of(news.alert().cause()),
                news.alert().activeLines().stream()
                        .map(AlertLine::obligation)
                        .distinct()
                        .toList(),
                news.alert().activeLines().stream()
                        .map(DeliveryMessage::event)
                        .distinct()
                        .toList(),
                last.at());
    }

    /** The id of the obligation event behind the line; that event names the exact cause. */
    private static String event(AlertLine line) {
        return "obligation/" + line.key();
    }
}
