package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.lacking;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Impossible;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Reason;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Stale;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.UnderWay;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResendAlertTest {
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final List<Alert> dispatched = new ArrayList<>();
    private final Recipients recipients = new Recipients(contacts, List.of());
    private final ResendAlert resendAlert =
            new ResendAlert(alerts, obligations, recipients, dispatched::addAll, () -> NOON, (_, _) -> {});
    private final Contact jane = contact("jane@v.example");

    @BeforeEach
    void collect() {
        alerts.begin(begun(alertId(), NEW_EDITION, VENDOR), 0, NOON);
        for (var obligation : List.of("o1", "o2")) {
            alerts.add(alertId(), List.of(lacking(line(obligation), "吞吐量", "throughput")), NOON, 10);
            known(obligation, Transition.OPENED, VENDOR);
        }
    }

    @Test
    void sendsASentAlertOnceMore() {
        contacts.add(jane);
        sent();
        var read = read();

        assertThat(resendAlert.resend(read)).isInstanceOf(UnderWay.class);
        assertThat(resendAlert.resend(read)).isInstanceOf(UnderWay.class);
        assertThat(dispatched).hasSize(1);
        alerts.settle(alertId(), "d1", Settlement.REACHED);
        assertThat(resendAlert.resend(read)).as("of an old reading").isInstanceOf(Stale.class);
        assertThat(dispatched).hasSize(1);
        assertThat(alerts.due(NOON)).isEmpty();
    }

    @Test
    void goesToThoseWhoAreContactsNow() {
        contacts.add(jane);
        sent();
        var wang = contact("wang@v.example");
        contacts.remove(jane);
        contacts.add(wang);

        resendAlert.resend(read());

        assertThat(dispatched.getFirst().recipients()).containsExactly(Recipient.of(wang));
        assertThat(read().sending()).isEqualTo(new Sending(2, List.of(Recipient.of(jane))));
    }

    @Test
    void leavesOutWhatIsNoLongerOpenForTheVendor() {
        contacts.add(jane);
        sent();
        known("o1", Transition.WAIVED, VENDOR);

        resendAlert.resend(read());
        assertThat(dispatched.getFirst().activeLines())
                .extracting(AlertLine::obligation)
                .containsExactly("o2");

        alerts.settle(alertId(), "d1", Settlement.REACHED);
        known("o2", Transition.UPDATED, "another-vendor");
        assertThat(resendAlert.resend(read())).isEqualTo(new Impossible(Reason.NOTHING_OPEN));
        assertThat(dispatched).hasSize(1);
    }

    /** It may have been rescheduled since, and what was asked for may have come in. */
    @Test
    void tellsTheDayAsItIsNow() {
        contacts.add(jane);
        sent();
        obligations.save(obligations.find(COMPANY, List.of("o1")).stream()
                .map(before -> new KnownObligation(
                        COMPANY,
                        "o1",
                        before.revision() + 1,
                        Transition.RESCHEDULED,
                        VENDOR,
                        alertId(),
                        false,
                        false,
                        before.subject(),
                        LocalDate.parse("2027-06-01"),
                        NOON))
                .toList());

        resendAlert.resend(read());

        assertThat(dispatched.getFirst().activeLines().getFirst().due()).isEqualTo("2027-06-01");
        assertThat(dispatched.getFirst().activeLines().getFirst().missing()).isEmpty();
    }

    @Test
    void sendsWhatWaitsForAContactOnceThereIsOne() {
        seal();
        assertThat(resendAlert.resend(read())).isEqualTo(new Impossible(Reason.NO_CONTACT));
        contacts.add(jane);

        assertThat(resendAlert.resend(read())).isInstanceOf(UnderWay.class);
        assertThat(dispatched.getFirst().sending()).isEqualTo(Sending.FIRST);
    }

    @Test
    void leavesAlertsAloneThatStillCollect() {
        contacts.add(jane);
        assertThat(resendAlert.resend(read())).isEqualTo(new Impossible(Reason.COLLECTING));
        assertThat(dispatched).isEmpty();
    }

    private void sent() {
        seal();
        alerts.settle(alertId(), "d1", Settlement.REACHED);
        alerts.markDispatched(alertId());
    }

    private void seal() {
        alerts.seal(List.of(read().seal(recipients.of(read(), ChinaCalendar.dayOf(NOON)))), NOON);
    }

    private Alert read() {
        return alerts.find(alertId()).orElseThrow();
    }

    private void known(String obligation, Transition transition, String vendor) {
        var before = obligations.find(COMPANY, obligation);
        var revision = before.map(KnownObligation::revision).orElse(0L) + 1;
        obligations.save(List.of(Fixtures.known(obligation, revision, transition, vendor, alertId(), false)));
    }

    private static Contact contact(String email) {
        return new Contact(
                email,
                COMPANY,
                ContactDetails.of(VENDOR, "Name", email, Language.EN),
                Confirmation.VOUCHED,
                NOON,
                null,
                1);
    }
}
