package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Added;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.RecordConsent;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.delivery.AskForConfirmation.Asked;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** From an unconfirmed contact to the request in its mailbox, over a channel whose outcomes the test sets. */
class AskForConfirmationTest {
    private static final ContactDetails JANE = ContactDetails.of("acme", "Jane", "jane@acme.example", Language.EN);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private volatile Instant now = NOON;
    private volatile boolean open = true;
    private volatile DeliveryOutcome outcome = new Sent("250 OK");
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryDeliveries requests = new InMemoryDeliveries();
    private final ContactTests tests = new InMemoryContactTests();

    private final Channel channel = new Channel() {
        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public WrittenMessage write(Alert alert, Recipient recipient) {
            throw new AssertionError("No alert is written");
        }

        @Override
        public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
            if (outcome instanceof Sent) {
                sent.add(message.to());
            }
            return outcome;
        }

        @Override
        public DeliveryOutcome test(Recipient recipient, String company, String message) {
            throw new AssertionError("No test is asked for");
        }
    };

    private AskForConfirmation ask = started();

    @Test
    void asksOnceForEachAddress() {
        add(JANE);
        add(JANE);
        round();
        round();
        assertThat(sent).containsExactly("jane@acme.example");
    }

    @Test
    void asksAgainAtAnAddressToWhichTheContactReturns() {
        var jane = add(JANE);
        round();
        move(jane, "jane@other.example");
        round();
        move(jane, "jane@acme.example");
        round();
        assertThat(sent).containsExactly("jane@acme.example", "jane@other.example", "jane@acme.example");
    }

    @Test
    void asksAgainOnceWhoeverUnsubscribedUnconfirmedAndSubscribesAgain() {
        var jane = add(JANE);
        round();
        now = now.plusSeconds(1);
        var consent = new RecordConsent(contacts, new SuppressContacts(contacts, List.of()), ask, () -> now);
        consent.unsubscribe("demo", jane.id(), "jane@acme.example");
        consent.subscribe("demo", jane.id(), "jane@acme.example");
        consent.subscribe("demo", jane.id(), "jane@acme.example");
        round();
        assertThat(sent).hasSize(2);
    }

    @Test
    void survivesAnHourWithoutAMailServer() {
        outcome = new ServerFault("Connection refused");
        add(JANE);
        for (int minute = 0; minute < 60; minute++) {
            round();
            now = now.plus(Duration.ofMinutes(1));
        }
        outcome = new Sent("250 OK");
        now = now.plus(Duration.ofMinutes(15));
        round();
        assertThat(sent).containsExactly("jane@acme.example");
    }

    @Test
    void asksAfterARestartWhomACrashLeftUnasked() {
        contacts.add(Contact.of("demo", JANE, Confirmation.UNCONFIRMED, now));
        ask = started();
        ask.resume();
        round();
        assertThat(sent).containsExactly("jane@acme.example");
    }

    @Test
    void sendsNoRequestThatIsNeedlessByNow() {
        open = false;
        var jane = add(JANE);
        round();
        var consent = new RecordConsent(contacts, new SuppressContacts(contacts, List.of()), (_, _) -> {}, () -> now);
        consent.confirm("demo", jane.id(), "jane@acme.example");
        open = true;
        round();
        assertThat(sent).isEmpty();
        assertThat(ask.latest(jane)).map(Delivery::status).contains(Delivery.Status.GIVEN_UP);
    }

    @Test
    void asksAgainAfterTheServerHasRefused() {
        outcome = new GivenUp("550 no such mailbox");
        var jane = add(JANE);
        round();
        outcome = new Sent("250 OK");
        assertThat(ask.again(jane)).isEqualTo(Asked.UNDER_WAY);
        round();
        assertThat(sent).containsExactly("jane@acme.example");
        assertThat(ask.again(jane)).isEqualTo(Asked.TOO_SOON);
        now = now.plus(PAUSE);
        assertThat(ask.again(jane)).isEqualTo(Asked.UNDER_WAY);
        round();
        assertThat(sent).hasSize(2);
        assertThat(ask.latest(jane).orElseThrow().attempts()).hasSize(3);
    }

    private Contact add(ContactDetails details) {
        var edit = new EditContacts(contacts, new InMemoryCompaniesSettings(), ask, () -> now);
        var outcome = edit.add("demo", details, false);
        return outcome instanceof Added(var contact)
                ? contact
                : contacts.of("demo", "acme").getFirst();
    }

    private void move(Contact contact, String email) {
        now = now.plusSeconds(1);
        var edit = new EditContacts(contacts, new InMemoryCompaniesSettings(), ask, () -> now);
        edit.change("demo", contact.id(), ContactDetails.of("acme", "Jane", email, Language.EN), false, null);
    }

    private AskForConfirmation started() {
        return new AskForConfirmation(requests, contacts, tests, PAUSE, () -> now, _ -> {});
    }

    /** Closing waits for the started deliveries. */
    private void round() {
        var retry = new Retry(
                16,
                failures -> Duration.ofSeconds(2L << Math.min(failures, 8)),
                Duration.ofSeconds(10),
                Duration.ofDays(5));
        var one = new DeliverConfirmation(
                requests,
                contacts,
                contact -> new WrittenMessage(
                        "Subject",
                        "from@v.example",
                        contact.details().email(),
                        null,
                        Language.EN,
                        "Text",
                        "<p>",
                        Map.of(),
                        null),
                channel,
                retry,
                () -> now,
                new RecordedWakeups(),
                Plans.suppressing(contacts, () -> now));
        try (var deliver = new DeliverDue(
                requests, one::deliver, channel, Duration.ofMinutes(2), 2, () -> now, new RecordedWakeups())) {
            deliver.run();
        }
    }
}
