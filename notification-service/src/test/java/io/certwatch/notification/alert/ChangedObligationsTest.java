package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.answered;
import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.revised;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an alert whose obligations change before it is sent, or are reminded of. */
class ChangedObligationsTest extends AlertingStories {

    @Test
    void omitsObligationsLiftedBeforeSealing() {
        aContact();
        opened("o1");
        opened("o2");
        on(change(Transition.LIFTED, revised(line("o1"), 2)));
        runOpened(2);
        assertThat(dispatched.getFirst().activeLines())
                .extracting(AlertLine::obligation)
                .containsExactly("o2");
    }

    @Test
    void marksAnAlertEmptyWhenAllLinesAreLifted() {
        aContact();
        opened("o1");
        on(change(Transition.LIFTED, revised(line("o1"), 2)));
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
        assertThat(dispatched).isEmpty();
    }

    @Test
    void createsANewAlertWhenAnObligationReopens() {
        aContact();
        opened("o1");
        runOpened(1);
        on(change(Transition.LIFTED, revised(line("o1"), 2)));
        var next = new AlertCause(AlertCause.Kind.LEXICON, "lexicon-8");
        on(change(Transition.REOPENED, revised(line("o1"), 3), next, VENDOR));
        followRuns.on(new Run(next.id(), 2, next.kind(), now, List.of(new Opened(COMPANY, VENDOR, 1)), true, null));
        assertThat(dispatched).extracting(alert -> alert.cause().id()).containsExactly(NEW_EDITION.id(), next.id());
    }

    @Test
    void remindsOncePerDayAndVendorForAnyCause() {
        aContact();
        for (var i = 0; i < 10; i++) {
            var cause = i == 0
                    ? new AlertCause(AlertCause.Kind.REGISTRATION, "put")
                    : new AlertCause(AlertCause.Kind.CLOCK, "2026-11-24");
            var line = withNews(revised(line("o" + i), 2), AlertLine.News.DUE_SOON, null);
            on(change(Transition.DUE_SOON, line, cause, VENDOR));
            on(change(Transition.DUE_SOON, line, cause, VENDOR));
        }
        later(Duration.ofSeconds(6));
        assertThat(dispatched).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(dispatched).singleElement().satisfies(alert -> {
            assertThat(alert.activeLines()).hasSize(10);
            assertThat(alert.cause()).isEqualTo(new AlertCause(AlertCause.Kind.REMINDER, "2026-11-24"));
        });
    }

    @Test
    void omitsRemindersOfSatisfiedObligations() {
        aContact();
        on(change(Transition.DUE_SOON, revised(line("o1"), 2)));
        on(change(Transition.SATISFIED, revised(line("o1"), 3)));
        later(Duration.ofSeconds(8));
        assertThat(dispatched).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESCHEDULED", "CARRIED", "UPDATED", "IN_PROGRESS", "ANSWERED"})
    void revisesTheDueDateOfAnUnsentLine(Transition transition) {
        aContact();
        opened("o1");
        on(change(transition, due(revised(line("o1"), 2), "2028-01-01")));
        opened("o1");
        later(Duration.ofMinutes(1));
        assertThat(dispatched).isEmpty();
        runOpened(1);
        assertThat(dispatched)
                .singleElement()
                .satisfies(alert -> assertThat(alert.activeLines()).containsExactly(due(line("o1"), "2028-01-01")));
        later(Duration.ofHours(4));
        assertThat(dispatched).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESCHEDULED", "CARRIED", "UPDATED", "IN_PROGRESS", "ANSWERED"})
    void omitsObligationsOfAnotherVendor(Transition transition) {
        opened("o1");
        runOpened(1);
        on(change(transition, revised(line("o1"), 2), NEW_EDITION, "zte"));
        aContact();
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
    }

    @Test
    void storesProgressWithoutAMessage() {
        aContact();
        on(change(Transition.IN_PROGRESS, revised(line("o1"), 2)));
        later(Duration.ofMinutes(1));
        assertThat(dispatched).isEmpty();
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::revision)
                .contains(2L);
    }

    @Test
    void knowsWhetherTheVendorHasAnswered() {
        opened("o1");
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::answered)
                .contains(false);
        on(answered(change(Transition.ANSWERED, revised(line("o1"), 2))));
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::answered)
                .contains(true);
        on(change(Transition.REOPENED, revised(line("o1"), 3)));
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::answered)
                .contains(false);
    }

    @Test
    void alertsOnlyTheNewVendorBeforeSealing() {
        aContact();
        editContacts.add(COMPANY, ContactDetails.of("zte", "Li", "li@zte.example", Language.ZH), true);
        var put = new AlertCause(AlertCause.Kind.REGISTRATION, "put");
        on(change(Transition.OPENED, line("o1"), put, VENDOR));
        on(change(Transition.OPENED, revised(line("o1"), 2), put, "zte"));
        later(Duration.ofSeconds(6));
        assertThat(dispatched).extracting(Alert::vendor).containsExactly("zte");
    }

    @Test
    void aLineThatBecomesUrgentMakesItsDigestDue() {
        aContact();
        opened("o1");
        opened("o2");
        runOpened(2);
        var morning = now.plus(Duration.ofHours(12));
        var digest = Alert.digest(COMPANY, "jane", VENDOR, LocalDate.parse("2026-11-25"), now);
        alerts.add(
                digest,
                morning,
                new WaitingLines("d1", alertId(), List.of("o1/1", "o2/1")),
                dispatched.getFirst().lines());

        on(change(Transition.UPDATED, revised(line("o2"), 2)));
        assertThat(alerts.dueDigests(now)).isEmpty();
        on(change(Transition.UPDATED, revised(due(line("o1"), "2026-12-20"), 2)));
        assertThat(alerts.dueDigests(now)).containsExactly(digest.id());
    }

    @Test
    void aLineThatIsDueSoonMakesItsDigestDue() {
        aContact();
        opened("o1");
        runOpened(1);
        var digest = Alert.digest(COMPANY, "jane", VENDOR, LocalDate.parse("2026-11-25"), now);
        var morning = now.plus(Duration.ofHours(12));
        alerts.add(
                digest,
                morning,
                new WaitingLines("d1", alertId(), List.of("o1/1")),
                dispatched.getFirst().lines());
        on(change(Transition.RESCHEDULED, revised(due(line("o1"), "2026-12-24"), 2)));
        assertThat(alerts.dueDigests(now)).containsExactly(digest.id());
    }
}
