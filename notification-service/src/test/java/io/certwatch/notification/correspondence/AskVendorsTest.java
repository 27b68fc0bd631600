package io.certwatch.notification.correspondence;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.ResendAlert;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.correspondence.AskVendors.AskOutcome;
import io.certwatch.notification.correspondence.AskVendors.AskedObligation;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendors are asked again about what they have not answered. */
class AskVendorsTest {

    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final List<Alert> dispatched = new ArrayList<>();
    private final Map<String, Instant> lastMessages = new HashMap<>();
    private final Recipients recipients = new Recipients(contacts, List.of());
    private final AskVendors askVendors = new AskVendors(
            obligations,
            alerts,
            new ResendAlert(alerts, obligations, recipients, dispatched::addAll, () -> NOON, (_, _) -> {}),
            known -> Optional.ofNullable(lastMessages.get(known.id())),
            () -> NOON);

    @BeforeEach
    void aVendorWasToldOfTwoObligations() {
        contacts.add(new Contact(
                "jane",
                COMPANY,
                ContactDetails.of(VENDOR, "Jane", "jane@v.example", Language.EN),
                Confirmation.VOUCHED,
                NOON,
                null,
                1));
        alerts.begin(begun(alertId(), NEW_EDITION, VENDOR), 0, NOON);
        for (var obligation : List.of("o1", "o2")) {
            alerts.add(alertId(), List.of(line(obligation)), NOON, 10);
            known(obligation, 1, Transition.OPENED, false);
        }
        alerts.seal(List.of(read().seal(recipients.of(read(), ChinaCalendar.dayOf(NOON)))), NOON);
        alerts.settle(alertId(), "d1", Settlement.REACHED);
        alerts.markDispatched(alertId());
    }

    @Test
    void oneMessageGoesOutAboutAllOfItsObligations() {
        lastMessages.put("o1", NOON.minus(Duration.ofDays(1)));

        assertThat(ask("o1", "o2")).containsExactly(AskOutcome.ASKED, AskOutcome.ASKED);
        assertThat(dispatched)
                .singleElement()
                .satisfies(alert -> assertThat(alert.activeLines()).hasSize(2));
        assertThat(ask("o1")).as("while it is being sent").containsExactly(AskOutcome.WAITING);
    }

    @Test
    void nobodyIsAskedTwiceOnADay() {
        lastMessages.put("o1", NOON.minusSeconds(60));

        assertThat(ask("o1")).containsExactly(AskOutcome.TOLD_TODAY);
        assertThat(dispatched).isEmpty();
    }

    @Test
    void whoHasAnsweredIsNotAsked() {
        known("o1", 2, Transition.UPDATED, true);

        assertThat(ask("o1")).containsExactly(AskOutcome.ANSWERED);
        assertThat(dispatched).isEmpty();
    }

    @Test
    void saysWhyNobodyIsAsked() {
        known("o1", 2, Transition.WAIVED, false);
        obligations.save(List.of(
                Fixtures.known("o2", 2, Transition.UPDATED, null, null, false),
                Fixtures.known("o3", 1, Transition.OPENED, VENDOR, null, false)));

        assertThat(ask("o1", "o2", "o3", "o4"))
                .containsExactly(
                        AskOutcome.NOTHING_OPEN, AskOutcome.NO_VENDOR, AskOutcome.NOT_TOLD, AskOutcome.UNKNOWN);
        assertThat(dispatched).isEmpty();
    }

    @Test
    void anotherCompanyHasNothingToAsk() {
        assertThat(askVendors.ask("harbor", List.of("o1")))
                .containsExactly(new AskedObligation("o1", AskOutcome.UNKNOWN));
    }

    private List<AskOutcome> ask(String... ids) {
        return askVendors.ask(COMPANY, List.of(ids)).stream()
                .map(AskedObligation::outcome)
                .toList();
    }

    private Alert read() {
        return alerts.find(alertId()).orElseThrow();
    }

    private void known(String obligation, long revision, Transition transition, boolean answered) {
        obligations.save(List.of(Fixtures.known(obligation, revision, transition, VENDOR, alertId(), answered)));
    }
}
