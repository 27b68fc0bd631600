package io.certwatch.notification.bounce;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.bounce.TakeReports.ReportOutcome;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.ContactStatus;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.delivery.ContactTests.ContactTest;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.delivery.InMemoryContactTests;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.certwatch.notification.delivery.ReportGivenUpAlerts;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.delivery.SettleAlerts;
import io.certwatch.notification.delivery.SettleBounces;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeReportsTest {
    private static final String EMAIL = "Jane@vendor.example";

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final InMemoryDeliveries requests = new InMemoryDeliveries();
    private final InMemoryDeliveryReports reports = new InMemoryDeliveryReports();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryTeamItems list = new InMemoryTeamItems();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryContactTests tests = new InMemoryContactTests();
    private final List<String> followed = new ArrayList<>();
    private final SettleAlerts settleAlerts = new SettleAlerts(
            alerts,
            deliveries,
            alerts,
            (_, status) -> followed.add(status.name()),
            List.of(new ReportGivenUpAlerts(alerts, list, () -> NOON)));
    private final TakeReports takeReports = new TakeReports(
            List.of(
                    new DeliveredMessages(deliveries, new SettleBounces(alerts, deliveries, settleAlerts)),
                    new DeliveredMessages(requests, new SettleBounces(alerts, requests, settleAlerts)),
                    new TestMessages(tests)),
            reports,
            new SuppressContacts(contacts, List.of(new TellTeamOfSuppressions(list))),
            () -> NOON);
    private final Contact jane = contact(EMAIL);
    private final Alert alert = sentTo(jane);
    private final String delivery = Delivery.id(alert.id(), Recipient.of(jane));

    @BeforeEach
    void addJane() {
        contacts.add(jane);
    }

    /** The only recipient of an alert that is SENT. */
    private Alert sentTo(Contact contact) {
        var planned = Fixtures.alert(List.of(line("o1")), Recipient.of(contact));
        alerts.begin(planned, 0, NOON);
        var id = SentDeliveries.sent(deliveries, planned, Recipient.of(contact), NOON);
        alerts.settle(planned.id(), id, Settlement.REACHED);
        return planned;
    }

    @Test
    void suppressesAContactWhoseAddressFailsForGood() {
        assertThat(take(delivery, Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).isEqualTo(new Suppression(Reason.BOUNCED, NOON, "550 No such user"));
        assertThat(list.all())
                .contains(new TeamItem(
                        COMPANY,
                        TeamItem.Kind.BOUNCED,
                        jane.id(),
                        VENDOR,
                        Map.of(TeamItem.NAME, "Jane Roe", TeamItem.EMAIL, EMAIL, TeamItem.ANSWER, "550 No such user"),
                        NOON));
        assertThat(reports.of(COMPANY, List.of(delivery)))
                .containsExactly(new DeliveryReport(
                        "1/jane@vendor.example/FAILED", delivery, Kind.FAILED, NOON, "5.1.1", "550 No such user"));
    }

    @Test
    void anAlertWhoseOnlyMessageCameBackIsNotSent() {
        take(delivery, Kind.FAILED);
        assertThat(status()).isEqualTo(AlertStatus.BOUNCED);
        assertThat(deliveryStatus()).isEqualTo(Delivery.Status.BOUNCED);
        assertThat(followed).containsExactly("BOUNCED");
        assertThat(deliveries.news)
                .singleElement()
                .satisfies(news -> assertThat(news.reason()).isEqualTo("550 No such user"));
        assertThat(list.all())
                .filteredOn(item -> item.kind() == TeamItem.Kind.GIVEN_UP)
                .singleElement()
                .satisfies(item -> assertThat(item.facts()).containsEntry(TeamItem.ANSWER, "550 No such user"));
    }

    @Test
    void anAlertThatReachedSomebodyElseStaysSent() {
        var li = contact("li@vendor.example");
        var both = Fixtures.alert(
                AlertCause.law("both", "PUBLISHED", false), List.of(line("o2")), Recipient.of(jane), Recipient.of(li));
        alerts.begin(both, 0, NOON);
        var toJane = SentDeliveries.sent(deliveries, both, Recipient.of(jane), NOON);
        var toLi = SentDeliveries.sent(deliveries, both, Recipient.of(li), NOON);
        alerts.settle(both.id(), toJane, Settlement.REACHED);
        alerts.settle(both.id(), toLi, Settlement.REACHED);

        take(toJane, Kind.FAILED);

        assertThat(alerts.find(both.id()).orElseThrow().status()).isEqualTo(AlertStatus.SENT);
        assertThat(take(toLi, Kind.FAILED, "li@vendor.example")).isEqualTo(ReportOutcome.RECORDED);
        assertThat(alerts.find(both.id()).orElseThrow().status()).isEqualTo(AlertStatus.BOUNCED);
    }

    @Test
    void aMessageThatServersStoppedTryingCameBackToo() {
        assertThat(take(delivery, Kind.EXPIRED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(status()).isEqualTo(AlertStatus.BOUNCED);
        assertThat(stored()).as("the address may be good").isEqualTo(jane);
    }

    @Test
    void neitherADelayNorAComplaintSaysThatAMessageCameBack() {
        take(delivery, Kind.DELAYED);
        take(delivery, Kind.COMPLAINED);
        assertThat(status()).isEqualTo(AlertStatus.SENT);
        assertThat(deliveryStatus()).isEqualTo(Delivery.Status.SENT);
    }

    @Test
    void aReportAboutAnEarlierSendingLeavesTheResendAlone() {
        var resent = Fixtures.resent(alerts.find(alert.id()).orElseThrow());
        alerts.resend(resent, NOON);
        SentDeliveries.sentAgain(deliveries, resent, Recipient.of(jane), NOON);
        alerts.settle(alert.id(), delivery, Settlement.REACHED);

        assertThat(take(delivery, Kind.EXPIRED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(status()).isEqualTo(AlertStatus.SENT);
        take(delivery + ".2", Kind.EXPIRED);
        assertThat(status()).isEqualTo(AlertStatus.BOUNCED);
    }

    @Test
    void aTestMessageThatCameBackSuppressesTheContact() {
        tests.add(new ContactTest(COMPANY, jane.id(), EMAIL, "t1", NOON));
        assertThat(take("t1", Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(take("t1", Kind.FAILED)).isEqualTo(ReportOutcome.KNOWN);
        assertThat(stored().suppression()).isEqualTo(new Suppression(Reason.BOUNCED, NOON, "550 No such user"));
        assertThat(status()).as("of another message").isEqualTo(AlertStatus.SENT);
    }

    @Test
    void doesNotSuppressAgainAfterTheOwnerConfirmedAnew() {
        take(delivery, Kind.FAILED);
        contacts.replace(confirmed(NOON.plusSeconds(60)));

        assertThat(take(delivery, Kind.FAILED)).isEqualTo(ReportOutcome.KNOWN);
        tests.add(new ContactTest(COMPANY, jane.id(), EMAIL, "before", NOON.plusSeconds(30)));
        assertThat(take("before", Kind.FAILED)).as("sent before").isEqualTo(ReportOutcome.RECORDED);
        assertThat(ContactStatus.of(stored())).isEqualTo(ContactStatus.CONFIRMED);

        tests.add(new ContactTest(COMPANY, jane.id(), EMAIL, "after", NOON.plusSeconds(90)));
        assertThat(take("after", Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
    }

    private Contact confirmed(Instant at) {
        var known = stored();
        return new Contact(known.id(), COMPANY, known.details(), Confirmation.CONFIRMED, at, null, known.version() + 1);
    }

    @Test
    void suppressesAContactWhoComplains() {
        assertThat(take(delivery, Kind.COMPLAINED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).extracting(Suppression::reason).isEqualTo(Reason.COMPLAINED);
        assertThat(list.all()).extracting(TeamItem::kind).containsExactly(TeamItem.Kind.COMPLAINED);
    }

    @Test
    void suppressesAContactWhoseRequestToConfirmFailsOrIsUnwanted() {
        var request = SentDeliveries.askedToConfirm(requests, jane, NOON);
        assertThat(take(request, Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(take(request, Kind.COMPLAINED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).extracting(Suppression::reason).isEqualTo(Reason.COMPLAINED);
        assertThat(reports.of(COMPANY, List.of(request))).hasSize(2);
    }

    @Test
    void onlyRecordsWhatMayPass() {
        assertThat(take(delivery, Kind.DELAYED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(take(delivery, Kind.EXPIRED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(stored()).isEqualTo(jane);
        assertThat(reports.of(COMPANY, List.of(delivery)))
                .extracting(DeliveryReport::kind)
                .containsExactly(Kind.DELAYED, Kind.EXPIRED);
    }

    @Test
    void takesTheSameReportOnce() {
        take(delivery, Kind.FAILED);
        assertThat(take(delivery, Kind.FAILED)).isEqualTo(ReportOutcome.KNOWN);
        assertThat(reports.of(COMPANY, List.of(delivery))).hasSize(1);
    }

    @Test
    void knowsAResendByItsNumber() {
        assertThat(take(delivery + ".2", Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(take(delivery, Kind.FAILED)).as("another message").isNotEqualTo(ReportOutcome.KNOWN);
    }

    @Test
    void forgedAndUnknownReportsChangeNothing() {
        assertThat(take("no-such-message", Kind.FAILED)).isEqualTo(ReportOutcome.UNKNOWN);
        assertThat(take(delivery, Kind.FAILED, "li@vendor.example")).isEqualTo(ReportOutcome.UNKNOWN);
        var li = contact("li@vendor.example");
        var unsent = SentDeliveries.planned(
                deliveries, Fixtures.alert(List.of(line("o2")), Recipient.of(li)), Recipient.of(li), NOON);
        assertThat(take(unsent, Kind.FAILED, "li@vendor.example")).isEqualTo(ReportOutcome.UNKNOWN);

        assertThat(stored()).isEqualTo(jane);
        assertThat(list.all()).isEmpty();
        assertThat(reports.of(COMPANY, List.of(delivery, unsent))).isEmpty();
    }

    @Test
    void leavesAContactAloneWhoHasAnotherAddressNow() {
        contacts.remove(jane);
        var moved = new Contact(
                jane.id(),
                COMPANY,
                ContactDetails.of(VENDOR, "Jane Roe", "jane.roe@vendor.example", Language.EN),
                Confirmation.VOUCHED,
                NOON,
                null,
                1);
        contacts.add(moved);
        assertThat(take(delivery, Kind.FAILED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(stored()).isEqualTo(moved);
    }

    private ReportOutcome take(String message, Kind kind) {
        return take(message, kind, "jane@vendor.example");
    }

    private ReportOutcome take(String message, Kind kind, String recipient) {
        return takeReports.take(new MailReport(message, kind, Set.of(recipient), "5.1.1", "550 No such user"));
    }

    private AlertStatus status() {
        return alerts.find(alert.id()).orElseThrow().status();
    }

    private Delivery.Status deliveryStatus() {
        return deliveries.withId(delivery).orElseThrow().status();
    }

    private static Contact contact(String email) {
        return Contact.of(
                COMPANY, ContactDetails.of(VENDOR, "Jane Roe", email, Language.EN), Confirmation.VOUCHED, NOON);
    }

    private Contact stored() {
        return contacts.find(COMPANY, jane.id()).orElseThrow();
    }
}
