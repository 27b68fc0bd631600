package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;

/** Sends messages to recipients. */
public interface Channel {

    /** False while no mail server can be used. */
    boolean isOpen();

    /** The message as it would be sent now. */
    WrittenMessage write(Alert alert, Recipient recipient);

    DeliveryOutcome send(Delivery delivery, WrittenMessage message);

    /**
     * Sends a message about nothing, to see whether the recipient can be reached.
     *
     * @param message id that its Message-ID carries
     */
    DeliveryOutcome test(Recipient recipient, String company, String message);
}
