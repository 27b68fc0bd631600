package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.platform.event.OutgoingEvent;
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
}
