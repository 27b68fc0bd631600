package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of a settled delivery; one to the company's own team has none. */
@Component
class DeliveryEvents implements Function<DeliverySettled, List<OutgoingEvent>> {
    private static final String TOPIC = "certwatch.notification.deliveries.v1";
    private static final String TYPE = "io.certwatch.notification.";

    @Override
    public List<OutgoingEvent> apply(DeliverySettled news) {
        var delivery = news.delivery();
        return switch (news.alert().subject()) {
            case AlertContent.Obligations _ -> {
                var message = DeliveryMessage.of(news);
                yield List.of(event("delivery", delivery, message, message.company()));
            }
            case SourceNews about -> List.of(event("notice", delivery, NoticeMessage.of(delivery, about), null));
            case AlertContent.TeamNews _, AlertContent.TeamNotices _ -> List.of();
        };
    }

    private static OutgoingEvent event(String what, Delivery delivery, Object message, @Nullable String company) {
        var type = TYPE + what + (delivery.status() == Delivery.Status.SENT ? ".sent" : ".given-up");
        var id = what + "/" + delivery.id() + "/" + delivery.revision();
        var at = delivery.attempts().getLast().at();
        return new OutgoingEvent(TOPIC, delivery.alert().value(), type, id, at, message, company);
    }

    /** The event of a settled delivery to a steward. */
    record NoticeMessage(
            String id,
            String notice,
            long revision,
            SourcePart source,
            SourceNews.Kind news,
            String recipient,
            String channel,
            String language,
            Delivery.Status outcome,
            int attempts,
            @Nullable String reason,
            Instant at) {

        record SourcePart(String id, long revision) {}

        static NoticeMessage of(Delivery delivery, SourceNews news) {
            var last = delivery.attempts().getLast();
            return new NoticeMessage(
                    delivery.id(),
                    delivery.alert().value(),
                    delivery.revision(),
                    new SourcePart(news.source(), news.revision()),
                    news.kind(),
                    delivery.recipient().email(),
                    "EMAIL",
                    delivery.recipient().language().code(),
                    delivery.status(),
                    delivery.attempts().size(),
                    delivery.status() == Delivery.Status.GIVEN_UP ? last.answer() : null,
                    last.at());
        }
    }

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
}
