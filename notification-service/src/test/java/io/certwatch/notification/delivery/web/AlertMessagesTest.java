package io.certwatch.notification.delivery.web;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestProblem;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which messages of an alert there are to look at. */
class AlertMessagesTest {
    private static final Recipient SWITCHES_ONLY = new Recipient(
            "jane",
            "Jane",
            "jane@v.example",
            Language.EN,
            ZoneId.of("Asia/Shanghai"),
            new Interests(List.of("CNE-01"), Set.of()),
            Frequency.AT_ONCE);

    private final Channel channel = new Channel() {
        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public WrittenMessage write(Alert alert, Recipient recipient) {
            throw new IllegalArgumentException("There are no lines to write of");
        }

        @Override
        public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
            throw new AssertionError("Nothing is sent");
        }

        @Override
        public DeliveryOutcome test(Recipient recipient, String company, String message) {
            throw new AssertionError("Nothing is sent");
        }
    };

    @Test
    void saysThatThereIsNoMessageIfNothingInItIsForTheRecipient() {
        var messages = new AlertMessages(
                new InMemoryAlerts(),
                new InMemoryDeliveries(),
                new Recipients(new InMemoryContacts(), List.of()),
                channel,
                Clock.fixed(NOON, ZoneOffset.UTC));
        assertThatThrownBy(() -> messages.of(alert(List.of(line("o1")), SWITCHES_ONLY), null))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("no message");
    }
}
