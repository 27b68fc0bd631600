package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alertAt;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.LaterAlerts.LaterMessage;
import io.certwatch.notification.sealing.OpenAlerts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store says of obligations that a vendor was told again. */
public abstract class LaterAlertsContract {
    private static final AlertCause REMINDER = new AlertCause(AlertCause.Kind.REMINDER, "2026-11-25");
    private static final AlertCause CERTIFICATE = new AlertCause(AlertCause.Kind.CERTIFICATE, "2026-11-26T00:00:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    protected abstract OpenAlerts open();

    protected abstract LaterAlerts laterAlerts();

    @Test
    void findsWhatLaterAlertsOfTheVendorTellAgain() {
        var alert = alertAt(NOON, NEW_EDITION, List.of(line("o1"), line("o2"), line("o3")));
        var reminder = alertAt(
                NOON.plusSeconds(60),
                REMINDER,
                List.of(withNews(line("o1"), News.DUE_SOON, null), withNews(line("o9"), News.DUE_SOON, null)));
        var again = alertAt(
                NOON.plusSeconds(120),
                CERTIFICATE,
                List.of(withNews(line("o2"), News.REOPENED, null), line("o3").takeOut()));
        var earlier =
                alertAt(NOON.minusSeconds(60), new AlertCause(AlertCause.Kind.IMPORT, "import-1"), List.of(line("o3")));
        List.of(alert, reminder, again, earlier).forEach(one -> open().begin(one, 0, NOON));

        var told = laterAlerts().tellingAgain(alert);

        assertThat(told)
                .containsExactlyInAnyOrder(
                        new LaterMessage("o1", News.DUE_SOON, REMINDER, NOON.plusSeconds(60)),
                        new LaterMessage("o2", News.REOPENED, CERTIFICATE, NOON.plusSeconds(120)));
        assertThat(told).extracting(LaterMessage::isReminder).containsExactlyInAnyOrder(true, false);
        assertThat(laterAlerts().tellingAgain(again)).isEmpty();
    }

    @Test
    void aReminderForWantOfAnAnswerAsksForNothingNew() {
        var alert = alertAt(NOON, NEW_EDITION, List.of(line("o1")));
        var cause = AlertCause.followUp(alert.id(), 1, DAY, DAY.plusDays(7));
        var followUp = alertAt(NOON.plusSeconds(60), cause, List.of(line("o1")));
        open().begin(alert, 0, NOON);
        open().begin(followUp, 0, NOON);

        assertThat(laterAlerts().tellingAgain(alert))
                .extracting(LaterMessage::isReminder)
                .containsExactly(true);
    }
}
