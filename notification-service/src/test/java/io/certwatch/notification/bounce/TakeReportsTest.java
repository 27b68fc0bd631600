package io.certwatch.notification.bounce;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.bounce.TakeReports.ReportOutcome;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.notification.delivery.InMemoryDeliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.certwatch.notification.delivery.SentDeliveries;
import io.certwatch.notification.team.InMemoryTeamItems;
import io.certwatch.notification.team.TeamItem;
import io.certwatch.platform.text.Language;
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
    private final TakeReports takeReports = new TakeReports(
            List.of(deliveries, requests),
            reports,
            new SuppressContacts(contacts, List.of(new TellTeamOfSuppressions(list))),
            () -> NOON);
    private final Contact jane = contact(EMAIL);
    private final String delivery = SentDeliveries.sent(
            deliveries, Fixtures.alert(List.of(line("o1")), Recipient.of(jane)), Recipient.of(jane), NOON);

    @BeforeEach
    void addJane() {
        contacts.add(jane);
    }

    @Test
    void suppressesAContactWhoseAddressFailsForGood() {
        assertThat(take("r1", delivery, Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).isEqualTo(new Suppression(Reason.BOUNCED, NOON, "550 No such user"));
        assertThat(list.all())
                .containsExactly(new TeamItem(
                        COMPANY,
                        TeamItem.Kind.BOUNCED,
                        jane.id(),
                        VENDOR,
                        Map.of(TeamItem.NAME, "Jane Roe", TeamItem.EMAIL, EMAIL, TeamItem.ANSWER, "550 No such user"),
                        NOON));
        assertThat(reports.of(COMPANY, List.of(delivery)))
                .containsExactly(new DeliveryReport("r1", delivery, Kind.FAILED, NOON, "5.1.1", "550 No such user"));
    }

    @Test
    void suppressesAContactWhoComplains() {
        assertThat(take("r1", delivery, Kind.COMPLAINED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).extracting(Suppression::reason).isEqualTo(Reason.COMPLAINED);
        assertThat(list.all()).extracting(TeamItem::kind).containsExactly(TeamItem.Kind.COMPLAINED);
    }

    @Test
    void suppressesAContactWhoseRequestToConfirmFailsOrIsUnwanted() {
        var request = SentDeliveries.askedToConfirm(requests, jane, NOON);
        assertThat(take("r1", request, Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(take("r2", request, Kind.COMPLAINED)).isEqualTo(ReportOutcome.SUPPRESSED);
        assertThat(stored().suppression()).extracting(Suppression::reason).isEqualTo(Reason.COMPLAINED);
        assertThat(reports.of(COMPANY, List.of(request))).hasSize(2);
    }

    @Test
    void onlyRecordsWhatMayPass() {
        assertThat(take("r1", delivery, Kind.DELAYED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(take("r2", delivery, Kind.EXPIRED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(stored()).isEqualTo(jane);
        assertThat(reports.of(COMPANY, List.of(delivery)))
                .extracting(DeliveryReport::kind)
                .containsExactly(Kind.DELAYED, Kind.EXPIRED);
    }

    @Test
    void takesTheSameReportOnce() {
        take("r1", delivery, Kind.FAILED);
        assertThat(take("r1", delivery, Kind.FAILED)).isEqualTo(ReportOutcome.KNOWN);
        assertThat(reports.of(COMPANY, List.of(delivery))).hasSize(1);
    }

    @Test
    void knowsAResendByItsNumber() {
        assertThat(take("r1", delivery + ".2", Kind.FAILED)).isEqualTo(ReportOutcome.SUPPRESSED);
    }

    @Test
    void forgedAndUnknownReportsChangeNothing() {
        assertThat(take("r1", "no-such-message", Kind.FAILED)).isEqualTo(ReportOutcome.UNKNOWN);
        assertThat(takeReports.take(report("r2", delivery, Kind.FAILED, "li@vendor.example")))
                .isEqualTo(ReportOutcome.UNKNOWN);
        var li = contact("li@vendor.example");
        var unsent = SentDeliveries.planned(
                deliveries, Fixtures.alert(List.of(line("o2")), Recipient.of(li)), Recipient.of(li), NOON);
        assertThat(takeReports.take(report("r3", unsent, Kind.FAILED, "li@vendor.example")))
                .isEqualTo(ReportOutcome.UNKNOWN);

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
        assertThat(take("r1", delivery, Kind.FAILED)).isEqualTo(ReportOutcome.RECORDED);
        assertThat(stored()).isEqualTo(moved);
    }

    private ReportOutcome take(String id, String message, Kind kind) {
        return takeReports.take(report(id, message, kind, "jane@vendor.example"));
    }

    private static MailReport report(String id, String message, Kind kind, String recipient) {
        return new MailReport(id, message, kind, Set.of(recipient), "5.1.1", "550 No such user");
    }

    private static Contact contact(String email) {
        return Contact.of(
                COMPANY, ContactDetails.of(VENDOR, "Jane Roe", email, Language.EN), Confirmation.VOUCHED, NOON);
    }

    private Contact stored() {
        return contacts.find(COMPANY, jane.id()).orElseThrow();
    }
}
