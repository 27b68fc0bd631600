package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.restored.MessageHold;

/** Sends nothing while messages are held, and nothing that a lost database may have sent. */
record HeldChannel(Channel channel, MessageHold hold, AlertMemory memory) implements Channel {

    static final GivenUp UNKNOWN_WHETHER_SENT =
            new GivenUp("Planned before the database was restored, and perhaps sent");

    @Override
    public boolean isOpen() {
        return !hold.isOn() && channel.isOpen();
    }

    @Override
    public WrittenMessage write(Alert alert, Recipient recipient) {
        return channel.write(alert, recipient);
    }

    @Override
    public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
        return memory.wasTold(delivery.plannedAt()) ? UNKNOWN_WHETHER_SENT : channel.send(delivery, message);
    }

    @Override
    public DeliveryOutcome test(Recipient recipient, String company, String message) {
        return channel.test(recipient, company, message);
    }
}
