package io.certwatch.notification.delivery.mongo;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Public, with plain component types: the driver's record codec needs both. */
public record DeliveryDocument(
        @BsonId String key,
        String company,
        String id,
        String alert,
        String contact,
        String name,
        String email,
        Language language,
        Delivery.Status status,
        List<AttemptDocument> attempts,
        @Nullable Instant due,
        @Nullable String traceparent,
        Instant plannedAt,
        long revision) {

    public record AttemptDocument(Instant at, Attempt.Result result, String answer) {

        static AttemptDocument of(Attempt attempt) {
            return new AttemptDocument(attempt.at(), attempt.result(), attempt.answer());
        }

        Attempt toAttempt() {
            return new Attempt(at, result, answer);
        }
    }

    static String key(String company, String id) {
        return company + "/" + id;
    }

    static DeliveryDocument of(Delivery delivery) {
        var to = delivery.recipient();
        return new DeliveryDocument(
                key(delivery.company(), delivery.id()),
                delivery.company(),
                delivery.id(),
                delivery.alert().value(),
                to.contact(),
                to.name(),
                to.email(),
                to.language(),
                delivery.status(),
                delivery.attempts().stream().map(AttemptDocument::of).toList(),
                delivery.due(),
                delivery.traceparent(),
                delivery.plannedAt(),
                delivery.revision());
    }

    Delivery toDelivery() {
        return new Delivery(
                id,
                AlertId.parse(company, alert),
                new Recipient(contact, name, email, language),
                status,
                attempts.stream().map(AttemptDocument::toAttempt).toList(),
                due,
                traceparent,
                plannedAt,
                revision);
    }
}
