package io.certwatch.notification.bounce;

import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.SettleBounces;
import java.util.Optional;

/** The messages of alerts, or the requests to confirm an address. */
record DeliveredMessages(Deliveries deliveries, SettleBounces settleBounces) implements SentMessages {

    @Override
    public Optional<SentMessage> find(MessageNumber number) {
        return deliveries.withId(number.id()).flatMap(DeliveredMessages::toSentMessage);
    }

    @Override
    public void settleBounce(MessageNumber number, DeliveryReport report) {
        deliveries.withId(number.id()).ifPresent(delivery -> settleBounces.settle(delivery, number.sending(), report));
    }

    private static Optional<SentMessage> toSentMessage(Delivery delivery) {
        var recipient = delivery.recipient();
        return delivery.attempts().reversed().stream()
                .filter(attempt -> attempt.result() == Attempt.Result.SENT)
                .findFirst()
                .map(last -> new SentMessage(
                        delivery.company(), delivery.id(), recipient.contact(), recipient.email(), last.at()));
    }
}
