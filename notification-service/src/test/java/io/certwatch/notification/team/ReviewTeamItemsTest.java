package io.certwatch.notification.team;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items of the team's list whose reason goes away, with a clock that the test moves. */
class ReviewTeamItemsTest {
    private Instant now = NOON;
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryTeamItems team = new InMemoryTeamItems();
    private final ReviewTeamItems reviewItems = new ReviewTeamItems(
            team,
            team,
            alerts,
            obligations,
            new UnreachedVendors(alerts, obligations, new Recipients(contacts, List.of()), () -> now));

    @Test
    void aVendorWhomNoReminderReachesIsToldOfUntilTheObligationsAreAnswered() {
        var alert = alert(AlertStatus.SENT, line("o1"), line("o2"));
        open(Kind.NO_CONTACT, VENDOR);

        known(alert, "o1", Transition.SATISFIED, false);
        reviewOnTheNextDay();
        assertThat(team.all()).hasSize(1);
        known(alert, "o2", Transition.IN_PROGRESS, true);
        reviewOnTheNextDay();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void anAlertThatWaitsForAContactIsToldOfUntilItsLinesAreTakenOut() {
        var alert = alert(AlertStatus.NO_CONTACT, line("o1"));
        open(Kind.NO_CONTACT, VENDOR);

        reviewOnTheNextDay();
        assertThat(team.all()).hasSize(1);
        alerts.takeOut(alert.id(), List.of("o1"));
        reviewOnTheNextDay();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void linesThatNoContactWantsAreToldOfUntilTheDayOnWhichOneDoes() {
        alert(AlertStatus.PLANNED, due(line("o1"), "2026-11-27"));
        contacts.add(wanting(Severity.OVERDUE));
        open(Kind.NO_CONTACT, VENDOR);

        reviewOnTheNextDay();
        reviewOnTheNextDay();
        assertThat(team.all()).hasSize(1);
        reviewOnTheNextDay();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void anAlertThatWasGivenUpIsToldOfWhileItCanBeSentAgain() {
        var alert = alert(AlertStatus.GIVEN_UP, line("o1"), line("o2"));
        open(Kind.GIVEN_UP, alert.id().value());

        known(alert, "o1", Transition.LIFTED, false);
        reviewOnTheNextDay();
        assertThat(team.all()).hasSize(1);
        known(alert, "o2", Transition.WAIVED, false);
        reviewOnTheNextDay();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aNoticeThatReachedNobodyInTheTeamIsToldOfUntilItIsSentAgain() {
        var text = new BilingualText("法律", "law");
        var notices = List.of(new TeamNotice("csl/PUBLISHED", text, List.of(), null, "/app", false));
        var alert = Fixtures.toTeam(AlertCause.law("csl", "PUBLISHED", false), notices, now)
                .with(AlertStatus.GIVEN_UP, List.of());
        alerts.begin(alert, 0, now);
        open(Kind.GIVEN_UP, alert.id().value());
        reviewOnTheNextDay();
        assertThat(team.all()).hasSize(1);
    }

    @Test
    void moreItemsThanOneReviewLooksAtAreClosedOneAfterAnother() {
        for (var vendor = 0; vendor < 150; vendor++) {
            open(Kind.NO_CONTACT, "vendor-" + vendor);
        }

        reviewItems.review();
        assertThat(team.all()).hasSize(50);
        reviewItems.review();
        assertThat(team.all()).isEmpty();
    }

    private void reviewOnTheNextDay() {
        now = now.plus(Duration.ofDays(1));
        reviewItems.review();
    }

    private void open(Kind kind, String subject) {
        team.open(new TeamItem(COMPANY, kind, subject, VENDOR, Map.of(TeamItem.PRODUCTS, "2"), now));
    }

    private Alert alert(AlertStatus status, AlertLine... lines) {
        var alert = Fixtures.alert(NEW_EDITION, List.of(lines)).with(status, List.of());
        alerts.begin(alert, 0, now);
        for (var line : lines) {
            known(alert, line.obligation(), Transition.OPENED, false);
        }
        return alert;
    }

    private void known(Alert alert, String obligation, Transition transition, boolean answered) {
        obligations.save(List.of(Fixtures.known(obligation, 1, transition, VENDOR, alert.id(), answered)));
    }

    private static Contact wanting(Severity severity) {
        return Contact.of(
                COMPANY,
                new ContactDetails(
                        VENDOR,
                        "Jane",
                        "jane@vendor.example",
                        Language.EN,
                        ContactDetails.DEFAULT_ZONE,
                        null,
                        new Interests(List.of(), Set.of(severity)),
                        Frequency.AT_ONCE),
                Confirmation.CONFIRMED,
                NOON);
    }
}
