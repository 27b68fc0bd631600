package io.certwatch.notification.team;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportVendorsWithoutContactTest {
    private final InMemoryTeamItems team = new InMemoryTeamItems();
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final UnreachedVendors unreached = new UnreachedVendors(
            alerts, new InMemoryObligations(), new Recipients(new InMemoryContacts(), List.of()), () -> NOON);
    private final ReportVendorsWithoutContact report =
            new ReportVendorsWithoutContact(alerts, unreached, team, () -> NOON);

    @Test
    void theTeamHearsOfLinesThatNoContactWants() {
        var wanted = due(line("o1"), "2026-01-01");
        report.onSealed(
                AlertStatus.COLLECTING, alert(List.of(wanted, line("o2"), line("o3")), wanting(Severity.OVERDUE)));

        assertThat(team.all())
                .containsExactly(
                        new TeamItem(COMPANY, Kind.NO_CONTACT, VENDOR, VENDOR, Map.of(TeamItem.PRODUCTS, "2"), NOON));
    }

    @Test
    void whatAnyContactWantsIsNoItem() {
        var lines = List.of(due(line("o1"), "2026-01-01"), line("o2"));
        report.onSealed(AlertStatus.COLLECTING, alert(lines, wanting(Severity.OVERDUE), wanting(Severity.LATER)));

        assertThat(team.all()).isEmpty();
    }

    private static Recipient wanting(Severity severity) {
        return new Recipient(
                "contact-of-" + severity,
                "Jane",
                "jane@vendor.example",
                Language.EN,
                ContactDetails.DEFAULT_ZONE,
                new Interests(List.of(), Set.of(severity)),
                Frequency.AT_ONCE);
    }
}
