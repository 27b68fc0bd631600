package io.certwatch.notification.followup;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.alert.VendorFilter;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.vocabulary.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a vendor is reminded of a message that has no answer, and of what. */
class RemindVendorsTest extends FollowUpStories {

    @Test
    void remindsOnTheDaysThatTheCompanySetAndThenTellsTheTeam() {
        var alert = sent(line("o1"), line("o2"));

        until("2026-12-01T15:59:59Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-01T16:00:00Z");
        assertThat(dispatched).hasSize(1);
        var reminder = dispatched.getFirst();
        assertThat(reminder.cause())
                .isEqualTo(new AlertCause(AlertCause.Kind.FOLLOW_UP, alert.id().value() + "/1/2026-11-25/2026-12-02"));
        assertThat(reminder.cause().unansweredSince()).contains(LocalDate.parse("2026-11-25"));
        assertThat(reminder.vendor()).isEqualTo(VENDOR);
        assertThat(reminder.obligations()).containsExactly("o1", "o2");
        assertThat(reminder.recipients()).extracting("contact").containsExactly(jane.id());

        until("2026-12-08T15:59:59Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-08T16:00:00Z");
        assertThat(dispatched).hasSize(2);
        assertThat(dispatched.getLast().cause().id()).contains("/2/");
        assertThat(team.all()).isEmpty();

        until("2026-12-15T16:00:00Z");
        assertThat(dispatched).hasSize(2);
        assertThat(team.all())
                .containsExactly(new TeamItem(
                        COMPANY,
                        Kind.SILENT,
                        VENDOR,
                        VENDOR,
                        Map.of(
                                TeamItem.PRODUCTS, "2",
                                TeamItem.FIRST_MESSAGE_AT, "2026-11-24T16:30:00Z",
                                TeamItem.LAST_MESSAGE_AT, "2026-12-09T00:00:00Z"),
                        now));
        assertThat(silentVendors().page(COMPANY, 10, null))
                .containsExactly(new SilentVendor(COMPANY, VENDOR, 2, SENT, Instant.parse("2026-12-09T00:00:00Z")));

        until("2027-11-24T16:30:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void remindsOnlyOfWhatIsOpenAndUnanswered() {
        sent(line("o1"), line("o2"), line("o3"), line("o4"), line("o5"));
        known("o1", 2, Transition.SATISFIED, VENDOR);
        known("o2", 2, Transition.IN_PROGRESS, VENDOR);
        known("o3", 2, Transition.UPDATED, "zte-cn");
        known("o4", 2, Transition.RESCHEDULED, VENDOR);
        known("o5", 2, Transition.WAIVED, VENDOR);

        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().obligations()).containsExactly("o4");
        assertThat(dispatched.getFirst().lines())
                .as("the due date of now")
                .extracting(AlertLine::due)
                .containsExactly(DUE);
    }

    @Test
    void saysNothingOnceEverythingIsAnswered() {
        sent(line("o1"));
        until("2026-12-02T01:00:00Z");
        known("o1", 2, Transition.IN_PROGRESS, VENDOR);

        until("2027-01-30T00:00:00Z");

        assertThat(dispatched).hasSize(1);
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aRemindedVendorOfADueDateIsNotRemindedAgainWithinThreeDays() {
        sent(line("o1"), line("o2"));
        until("2026-11-29T16:00:00Z");
        reminder("2026-11-30", withNews(line("o1"), News.DUE_SOON, null));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched.getFirst().obligations()).containsExactly("o2");
        until("2026-12-09T01:00:00Z");
        assertThat(dispatched.getLast().obligations()).containsExactly("o1", "o2");
    }

    @Test
    void skipsAReminderIfEveryLineWasRemindedOf() {
        sent(line("o1"));
        until("2026-12-01T01:00:00Z");
        reminder("2026-12-01", withNews(line("o1"), News.DUE_SOON, null));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-09T01:00:00Z");
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void aReopenedObligationIsFollowedFromItsNewMessage() {
        sent(line("o1"));
        until("2026-11-30T01:00:00Z");
        var again = withNews(Fixtures.revised(line("o1"), 3), News.REOPENED, null);
        var cause = new AlertCause(AlertCause.Kind.CERTIFICATE, "2026-11-30T01:00:00Z");
        sent(cause, again);

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).isEmpty();
        until("2026-12-07T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        assertThat(dispatched.getFirst().cause().unansweredSince()).contains(LocalDate.parse("2026-11-30"));
    }

    @Test
    void doesNotFollowUpReminders() {
        sent(new AlertCause(AlertCause.Kind.REMINDER, "2026-11-25"), withNews(line("o1"), News.DUE_SOON, null));

        until("2027-01-30T00:00:00Z");

        assertThat(dispatched).isEmpty();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void aCompanyMayWantOtherDaysOrNone() {
        companies.save(settings(List.of(3), 1));
        sent(line("o1"));
        until("2026-11-28T01:00:00Z");
        assertThat(dispatched).hasSize(1);
        until("2026-12-01T01:00:00Z");
        assertThat(team.all()).extracting(TeamItem::kind).containsExactly(Kind.SILENT);

        companies.save(settings(List.of(), 2));
        sent(new AlertCause(AlertCause.Kind.IMPORT, "import-1"), line("o2"));
        until("2027-01-30T00:00:00Z");
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void doesNotFollowUpLinesThatNoContactWanted() {
        janeWants(new Interests(List.of(), Set.of(Severity.LATER)));
        sent(line("o1"), due(line("o2"), "2026-12-10"));

        until("2026-12-02T01:00:00Z");
        assertThat(dispatched).singleElement().extracting(Alert::obligations).isEqualTo(List.of("o1"));
        until("2026-12-16T01:00:00Z");
        assertThat(silentVendors().page(COMPANY, 10, null))
                .as("of what was told")
                .extracting(SilentVendor::products)
                .containsExactly(1);
        known("o1", 2, Transition.ANSWERED, VENDOR);
        run();
        assertThat(team.all()).isEmpty();
    }

    @Test
    void whatADigestToldLaterIsFollowedToo() {
        var recipient = Recipient.of(jane);
        var urgent = line("o1");
        var waits = line("o2");
        var alert = planned(NEW_EDITION, List.of(urgent, waits), recipient);
        alerts.expect(alert.id(), 2);
        deliveries.plan(List.of(
                sentDelivery(Delivery.id(alert.id(), recipient), alert, List.of(waits.key()), null),
                delivery(Delivery.Status.IN_DIGEST, alert, place(alert, waits))));
        alerts.settle(alert.id(), Delivery.id(alert.id(), recipient), Settlement.REACHED);
        followUps.begin(FollowUp.begin(alert.id(), now, now));
        known("o1", 2, Transition.ANSWERED, VENDOR);

        until("2026-11-30T01:00:00Z");
        deliveries.replace(
                delivery(Delivery.Status.IN_DIGEST, alert, place(alert, waits)),
                delivery(Delivery.Status.SENT, alert, place(alert, waits)));
        alerts.settle(alert.id(), Delivery.idInDigest(alert.id(), recipient), Settlement.REACHED);
        until("2026-12-02T01:00:00Z");

        assertThat(dispatched).singleElement().extracting(Alert::obligations).isEqualTo(List.of("o2"));
    }

    @Test
    void aServiceThatWasDownForWeeksDoesNotSendEverythingAtOnce() {
        sent(line("o1"));
        now = Instant.parse("2026-12-20T05:00:00Z");
        run();
        run();
        run();
        assertThat(dispatched).hasSize(1);
        assertThat(team.all()).isEmpty();
        until("2026-12-27T01:00:00Z");
        assertThat(dispatched).hasSize(2);
    }

    @Test
    void afterACrashOrFromAnotherInstanceNothingIsSentTwice() {
        var alert = sent(line("o1"));
        until("2026-12-01T01:00:00Z");
        var before = followUps.find(alert.id()).orElseThrow();
        until("2026-12-02T01:00:00Z");
        forget(before);
        now = now.plusSeconds(90_000);
        run();

        assertThat(dispatched)
                .extracting(Alert::id)
                .containsOnly(dispatched.getFirst().id());
        assertThat(alerts.page(new Alerts.Query(COMPANY, null, VendorFilter.of(VENDOR), null), 10, null))
                .as("the message and one reminder")
                .hasSize(2);
    }
}
