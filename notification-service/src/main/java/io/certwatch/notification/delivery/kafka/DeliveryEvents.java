package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.platform.event.OutgoingEvent;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class DeliveryEvents implements Function<DeliverySettled, OutgoingEvent> {
    private static final String TOPIC = "certwatch.notification.deliveries.v1";
    private static final String TYPE = "io.certwatch.notification.delivery.";

    @Override
    public OutgoingEvent apply(DeliverySettled news) {
        var message = DeliveryMessage.of(news);
        var type = TYPE + (message.outcome() == Delivery.Status.SENT ? "sent" : "given-up");
        var id = "delivery/" + message.id() + "/" + message.revision();
        return new OutgoingEvent(TOPIC, message.alert(), type, id, message.at(), message);
    }
}
