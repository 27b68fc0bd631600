package io.certwatch.notification.followup;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.VendorFilter;
import io.certwatch.notification.followup.ForeseenReminder.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of the next reminder is what the follow-ups then do. */
class ForeseeReminderTest extends FollowUpStories {

    private static final ForeseenReminder FIRST = planned("2026-12-02");

    @Test
    void namesTheDayOfEachReminderUntilTheLastWasSent() {
        sent(line("o1"));

        assertThat(foreseen()).isEqualTo(FIRST);
        until("2026-12-01T15:59:59Z");
        assertThat(foreseen()).isEqualTo(FIRST);
        until("2026-12-01T16:00:00Z");
        assertThat(dispatched).hasSize(1);
        assertThat(foreseen()).isEqualTo(planned("2026-12-09"));
        until("2026-12-08T16:00:00Z");
        assertThat(dispatched).hasSize(2);
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.LAST_SENT));
        until("2026-12-15T16:00:00Z");
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.LAST_SENT));
    }

    @Test
    void saysWhyThereIsNone() {
        sent(line("o1"));

        known("o1", 2, Transition.IN_PROGRESS, VENDOR);
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.ANSWERED));
        known("o1", 3, Transition.SATISFIED, VENDOR);
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.CLOSED));
        known("o1", 4, Transition.REOPENED, null);
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.NO_VENDOR));
        known("o1", 5, Transition.REOPENED, "zte-cn");
        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.NOT_TOLD));
    }

    @Test
    void saysThatTheCompanyRemindsNobody() {
        sent(line("o1"));
        companies.save(settings(List.of(), 1));

        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.OFF));
    }

    @Test
    void aReminderOfADueDayAsksForNoAnswer() {
        reminder("2026-11-25", withNews(line("o1"), News.DUE_SOON, null));

        assertThat(foreseen()).isEqualTo(ForeseenReminder.none(Kind.NOT_TOLD));
    }

    @Test
    void countsFromTheMessageThatToldItAgain() {
        sent(line("o1"));
        until("2026-11-30T01:00:00Z");
        var again = withNews(Fixtures.revised(line("o1"), 3), News.REOPENED, null);
        sent(new AlertCause(AlertCause.Kind.CERTIFICATE, "2026-11-30T01:00:00Z"), again);

        assertThat(foreseen()).isEqualTo(planned("2026-12-07"));
    }

    private static ForeseenReminder planned(String day) {
        return new ForeseenReminder(Kind.PLANNED, LocalDate.parse(day));
    }

    private ForeseenReminder foreseen() {
        return new ForeseeReminder(followUps, alerts, new NewestFirst(), companies)
                .of(obligations.find(COMPANY, "o1").orElseThrow());
    }

    /** Among the alerts of the story. */
    private final class NewestFirst implements ObligationAlerts {

        @Override
        public List<AlertId> about(String company, String vendor, String obligation, int limit) {
            return alerts.page(new Alerts.Query(company, null, VendorFilter.of(vendor), null), limit, null).stream()
                    .map(AlertSummary::id)
                    .filter(id -> alerts.find(id).orElseThrow().obligations().contains(obligation))
                    .toList();
        }

        @Override
        public List<Alert> aboutAny(String company, Collection<String> ids, Instant before, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
