package io.certwatch.notification.bounce;

import io.certwatch.notification.delivery.DeliveryReport;
import java.util.Optional;

/** The messages of one kind that mail servers accepted from us. */
interface SentMessages {

    /** Empty if no server accepted a message with this id. */
    Optional<SentMessage> find(MessageNumber number);

    /** The message did not arrive, and is not on its way any more. Can be repeated. */
    void settleBounce(MessageNumber number, DeliveryReport report);
}
