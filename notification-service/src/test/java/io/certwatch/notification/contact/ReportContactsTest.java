package io.certwatch.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Added;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the team's list says of contacts, with a clock that the test moves. */
class ReportContactsTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final ContactDetails JANE = ContactDetails.of("acme", "Jane", "jane@acme.example", Language.EN);

    private Instant now = START;
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final Map<String, TeamItem> open = new HashMap<>();
    private Runnable beforeOpening = () -> {};
    private final TeamList teamList = new TeamList() {
        @Override
        public void open(TeamItem item) {
            beforeOpening.run();
            open.putIfAbsent(item.kind() + " " + item.subject(), item);
        }

        @Override
        public void close(String company, Kind kind, String subject) {
            open.remove(kind + " " + subject);
        }
    };
    private final ReportContacts report = started();
    private final EditContacts editContacts =
            new EditContacts(contacts, new InMemoryCompaniesSettings(), report, () -> now);
    private final SuppressContacts suppressContacts = new SuppressContacts(contacts, List.of(report));
    private final RecordConsent consent = new RecordConsent(contacts, suppressContacts, report, () -> now);

    @Test
    void reportsAnAddressThatStaysUnconfirmedForThreeDays() {
        var jane = added(false);
        now = START.plus(Duration.ofDays(3)).minusSeconds(1);
        report.reportUnconfirmed();
        assertThat(open).isEmpty();
        now = START.plus(Duration.ofDays(3));
        report.reportUnconfirmed();
        report.reportUnconfirmed();
        assertThat(open.values())
                .containsExactly(new TeamItem(
                        "demo",
                        Kind.UNCONFIRMED,
                        jane.id(),
                        "acme",
                        Map.of(TeamItem.NAME, "Jane", TeamItem.EMAIL, "jane@acme.example"),
                        START));
        started().reportUnconfirmed();
        assertThat(open).hasSize(1);
    }

    @Test
    void takesTheAddressOffOnceItIsConfirmedVouchedForChangedOrGone() {
        var jane = unconfirmedForLong();
        consent.confirm("demo", jane.id(), "jane@acme.example");
        assertThat(open).isEmpty();

        contacts.remove(contacts.find("demo", jane.id()).orElseThrow());
        unconfirmedForLong();
        editContacts.add("demo", JANE, true);
        assertThat(open).isEmpty();

        contacts.of("demo", "acme").forEach(contacts::remove);
        var third = unconfirmedForLong();
        editContacts.change(
                "demo", third.id(), ContactDetails.of("acme", "Jane", "other@acme.example", Language.EN), false, null);
        assertThat(open).as("of another address").isEmpty();

        contacts.of("demo", "acme").forEach(contacts::remove);
        var fourth = unconfirmedForLong();
        editContacts.remove("demo", fourth.id(), null);
        assertThat(open).isEmpty();
    }

    @Test
    void leavesNoAddressOnTheListThatIsConfirmedWhileItIsReported() {
        var jane = added(false);
        now = now.plus(Duration.ofDays(4));
        beforeOpening = () -> consent.confirm("demo", jane.id(), "jane@acme.example");
        report.reportUnconfirmed();
        assertThat(open).isEmpty();
    }

    @Test
    void aChangeOfTheNameLeavesTheAddressOnTheList() {
        var jane = unconfirmedForLong();
        editContacts.change(
                "demo", jane.id(), ContactDetails.of("acme", "J. Roe", "jane@acme.example", Language.EN), false, null);
        assertThat(open).hasSize(1);
    }

    @Test
    void takesABounceOffOnceTheAddressIsAnotherOrItsOwnerConfirmsIt() {
        var jane = added(true);
        bounced(jane);
        consent.confirm("demo", jane.id(), "jane@acme.example");
        assertThat(open).isEmpty();
        bounced(jane);
        editContacts.remove("demo", jane.id(), null);
        assertThat(open).isEmpty();
    }

    @Test
    void anAddressThatBouncesNeedsNoConfirmation() {
        var jane = unconfirmedForLong();
        bounced(jane);
        assertThat(open.values()).extracting(TeamItem::kind).containsExactly(Kind.BOUNCED);
    }

    private void bounced(Contact contact) {
        teamList.open(new TeamItem("demo", Kind.BOUNCED, contact.id(), "acme", Map.of(), now));
        suppressContacts.suppress("demo", contact.id(), JANE.email(), new Suppression(Reason.BOUNCED, now, "550"));
    }

    private Contact unconfirmedForLong() {
        var contact = added(false);
        now = now.plus(Duration.ofDays(4));
        report.reportUnconfirmed();
        assertThat(open).hasSize(1);
        return contact;
    }

    private Contact added(boolean vouched) {
        return ((Added) editContacts.add("demo", JANE, vouched)).contact();
    }

    private ReportContacts started() {
        return new ReportContacts(contacts, teamList, Duration.ofDays(3), () -> now);
    }
}
