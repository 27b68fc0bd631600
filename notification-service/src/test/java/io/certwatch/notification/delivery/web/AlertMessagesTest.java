package io.certwatch.notification.delivery.web;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.known;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.digest.CompleteDigest;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final Recipients recipients = new Recipients(contacts, List.of());
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AlertMessages messages = new AlertMessages(
            alerts,
            new InMemoryDeliveries(),
            recipients,
            new CompleteDigest(alerts, alerts, obligations, recipients, contacts, _ -> false, clock),
            new CompleteReminder(obligations, recipients, _ -> false, clock),
            new Channel() {
                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public WrittenMessage write(Alert alert, Recipient to) {
                    var text = alert.activeLines().stream().map(AlertLine::key).collect(Collectors.joining(" "));
                    return new WrittenMessage("", "", to.email(), null, Language.EN, text, "<p>", Map.of(), null);
                }

                @Override
                public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
                    throw new AssertionError("Nothing is sent");
                }

                @Override
                public DeliveryOutcome test(Recipient recipient, String company, String message) {
                    throw new AssertionError("Nothing is sent");
                }
            },
            clock);

    @Test
    void saysThatThereIsNoMessageIfNothingInItIsForTheRecipient() {
        assertThatThrownBy(() -> messages.of(alert(List.of(line("o1")), SWITCHES_ONLY), null))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("no message");
    }

    @Test
    void tellsOfADigestThatWaitsWhatItWouldTellIfItWereDue() {
        var jane = Contact.of(
                COMPANY, ContactDetails.of(VENDOR, "Jane", "jane@v.example", Language.EN), Confirmation.VOUCHED, NOON);
        contacts.add(jane);
        var digest = Alert.digest(COMPANY, jane.id(), VENDOR, LocalDate.parse("2026-11-25"), NOON);
        waits(digest, Transition.REOPENED, line("suspended and revoked"));
        waits(digest, Transition.LAPSE_CHANGED, revised(line("suspended and revoked"), 2));
        var valid = waits(digest, Transition.REOPENED, line("valid again"));

        assertThat(show(digest)).isEqualTo("suspended and revoked/2 valid again/1");
        obligations.save(List.of(known("valid again", 2, Transition.SATISFIED, VENDOR, valid, false)));
        assertThat(show(digest)).isEqualTo("suspended and revoked/2");
        assertThat(alerts.find(digest.id()).orElseThrow().activeLines())
                .as("nothing is changed")
                .hasSize(3);
    }

    private AlertId waits(Alert digest, Transition transition, AlertLine line) {
        var alert = alert(new AlertCause(AlertCause.Kind.CERTIFICATE, line.key()), List.of(line));
        alerts.begin(alert, 0, NOON);
        alerts.add(digest, NOON, new WaitingLines(line.key(), alert.id(), List.of(line.key())), List.of(line));
        obligations.save(List.of(known(line.obligation(), line.revision(), transition, VENDOR, alert.id(), false)));
        return alert.id();
    }

    private String show(Alert digest) {
        return messages.of(alerts.find(digest.id()).orElseThrow(), null).text();
    }
}
