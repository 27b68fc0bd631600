package io.certwatch.notification.bounce;

import io.certwatch.notification.delivery.ContactTests;
import io.certwatch.notification.delivery.DeliveryReport;
import java.util.Optional;

/** The messages with which people tested whether a contact can be reached. They have no state of their own. */
record TestMessages(ContactTests tests) implements SentMessages {

    @Override
    public Optional<SentMessage> find(MessageNumber number) {
        return tests.ofMessage(number.id())
                .map(test -> new SentMessage(test.company(), test.message(), test.contact(), test.email(), test.at()));
    }

    @Override
    public void settleBounce(MessageNumber number, DeliveryReport report) {
        // The contact is suppressed, and nothing else knows the message.
    }
}
