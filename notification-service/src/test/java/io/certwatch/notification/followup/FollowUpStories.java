package io.certwatch.notification.followup;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DigestPlace;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.digest.DigestTimes.DigestTime;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** From a message that reached a vendor to what follows without an answer, with a clock that the test moves. */
abstract class FollowUpStories {

    /** Half past midnight of the 25th in China. */
    static final Instant SENT = Instant.parse("2026-11-24T16:30:00Z");

    static final LocalDate DUE = LocalDate.parse("2027-05-01");
    Instant now = SENT;
    final InMemoryFollowUps followUps = new InMemoryFollowUps();
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryObligations obligations = new InMemoryObligations();
    final InMemoryContacts contacts = new InMemoryContacts();
    final InMemoryCompaniesSettings companies = new InMemoryCompaniesSettings();
    final InMemoryTeamItems team = new InMemoryTeamItems();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final List<Alert> dispatched = new ArrayList<>();
    Contact jane = contact(Confirmation.CONFIRMED);

    @BeforeEach
    void hasAContact() {
        contacts.add(jane);
    }

    /** As if the process had ended before it wrote the follow-up. */
    void forget(FollowUp before) {
        var written = followUps.find(before.alert()).orElseThrow();
        followUps.replace(new FollowUp(
                before.alert(),
                before.vendor(),
                before.since(),
                before.state(),
                before.step(),
                before.due(),
                before.lastMessageAt(),
                before.unanswered(),
                written.version() + 1));
    }

    Alert sent(AlertLine... lines) {
        return sent(NEW_EDITION, lines);
    }

    Alert sent(AlertCause cause, AlertLine... lines) {
        var jane = Recipient.of(this.jane);
        var alert = planned(cause, List.of(lines), jane);
        var delivery = SentDeliveries.sent(deliveries, alert, jane, now);
        alerts.settle(alert.id(), delivery, Settlement.REACHED);
        followUps.begin(FollowUp.begin(alert.id(), now, now));
        return alert;
    }

    void janeWants(Interests interests) {
        contacts.remove(jane);
        var details = jane.details();
        jane = Contact.of(
                COMPANY,
                new ContactDetails(
                        VENDOR,
                        details.name(),
                        details.email(),
                        details.language(),
                        details.zone(),
                        null,
                        interests,
                        details.frequency()),
                Confirmation.CONFIRMED,
                SENT);
        contacts.add(jane);
    }

    static DigestPlace place(Alert alert, AlertLine line) {
        var time = new DigestTime(LocalDate.parse("2026-11-30"), Instant.parse("2026-11-30T00:00:00Z"));
        return new DigestPlace(alert.id(), time, List.of(line.key()));
    }

    Delivery delivery(Delivery.Status status, Alert alert, DigestPlace place) {
        return delivery(Delivery.idInDigest(alert.id(), Recipient.of(jane)), status, alert, List.of(), place);
    }

    Delivery sentDelivery(String id, Alert alert, List<String> apart, DigestPlace place) {
        return delivery(id, Delivery.Status.SENT, alert, apart, place);
    }

    Delivery delivery(String id, Delivery.Status status, Alert alert, List<String> apart, DigestPlace place) {
        return new Delivery(
                id, alert.id(), Recipient.of(jane), 1, status, apart, place, List.of(), null, null, SENT, 1);
    }

    /** A message about due dates. */
    void reminder(String day, AlertLine... lines) {
        planned(new AlertCause(AlertCause.Kind.REMINDER, day), List.of(lines));
    }

    Alert planned(AlertCause cause, List<AlertLine> lines, Recipient... recipients) {
        var alert = Fixtures.alertAt(now, cause, lines, recipients);
        alerts.begin(alert, 0, now);
        for (var line : lines) {
            var transition = Transition.valueOf(line.news().name());
            obligations.save(List.of(known(line.obligation(), line.revision(), transition, VENDOR, alert.id())));
        }
        return alert;
    }

    void known(String id, long revision, Transition transition, String vendor) {
        var alert = obligations.find(COMPANY, id).orElseThrow().alert();
        obligations.save(List.of(known(id, revision, transition, vendor, alert)));
    }

    /** "Not ours", about which the company has not decided yet. */
    void undecided(String id, long revision) {
        var known = obligations.find(COMPANY, id).orElseThrow();
        obligations.save(List.of(new KnownObligation(
                COMPANY,
                id,
                revision,
                Transition.ANSWERED,
                VENDOR,
                known.alert(),
                true,
                true,
                known.subject(),
                known.due(),
                now)));
    }

    static KnownObligation known(String id, long revision, Transition transition, String vendor, AlertId alert) {
        return new KnownObligation(
                COMPANY,
                id,
                revision,
                transition,
                vendor,
                alert,
                transition == Transition.IN_PROGRESS || transition == Transition.ANSWERED,
                false,
                new KnownObligation.Subject("SKU-" + id, "2023-2", "SCP-02"),
                DUE,
                SENT);
    }

    /** Looks every hour, as the service does more often. */
    void until(String instant) {
        var end = Instant.parse(instant);
        while (now.isBefore(end)) {
            var hour = now.plusSeconds(3600);
            now = hour.isBefore(end) ? hour : end;
            run();
        }
    }

    void run() {
        new RemindVendors(
                        followUps,
                        alerts,
                        unansweredLines(),
                        new Recipients(contacts, List.of()),
                        companies,
                        new StartAlerts(alerts, Fixtures.sealing(alerts, contacts, dispatched::addAll, () -> now)),
                        silentVendors(),
                        new DigestTimes(LocalTime.of(8, 0)),
                        () -> now)
                .run();
    }

    UnansweredLines unansweredLines() {
        return new UnansweredLines(obligations, alerts, new ToldLines(deliveries));
    }

    SilentVendors silentVendors() {
        return new SilentVendors(followUps, unansweredLines(), team, () -> now);
    }

    static Contact contact(Confirmation confirmation) {
        return Contact.of(
                COMPANY, ContactDetails.of(VENDOR, "Jane", "jane@huawei.example", Language.EN), confirmation, SENT);
    }

    static CompanySettings settings(List<Integer> days, long version) {
        return new CompanySettings(COMPANY, null, null, null, false, days, false, version);
    }
}
