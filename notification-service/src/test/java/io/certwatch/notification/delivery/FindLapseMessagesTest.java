package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static io.certwatch.notification.alert.Fixtures.revised;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.vendoranswer.LapseMessages.Told;
import io.certwatch.notification.vendoranswer.RestoredProof;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears that a message about the end of a proof holds no longer: who got it. */
class FindLapseMessagesTest {

    private static final BilingualText REVOKED = new BilingualText("已被撤销", "was revoked");
    private static final AlertCause CERTIFICATE = new AlertCause(AlertCause.Kind.CERTIFICATE, "2026-11-30T12");
    private static final AlertCause REMINDER = new AlertCause(AlertCause.Kind.REMINDER, "2026-12-01");
    private static final Recipient JANE = recipient(Language.EN);
    private static final Recipient WANG = recipient(Language.ZH);
    private static final LocalDate TOLD_ON = LocalDate.parse("2026-11-30");

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final List<Alert> alerts = new ArrayList<>();

    private static AlertLine line(News news, long revision) {
        return withNews(revised(Fixtures.line("o1"), revision), news, REVOKED);
    }

    private Alert about(AlertCause cause, AlertLine line, Recipient... recipients) {
        var alert = Fixtures.alertAt(NOON, cause, List.of(line), recipients);
        alerts.addFirst(alert);
        return alert;
    }

    private void sent(Alert alert, Recipient recipient) {
        SentDeliveries.sent(deliveries, alert, recipient, Instant.parse("2026-11-30T12:00:00Z"));
    }

    private List<Told> toldBefore(long revision) {
        var name = new BilingualText("防火墙", "Firewall");
        return new FindLapseMessages(new NewestFirst(), deliveries, () -> NOON.plusSeconds(60))
                .find(new RestoredProof(COMPANY, "o1", revision, "FW-1", name, true, NOON));
    }

    @Test
    void namesThoseWhomTheMessageReached() {
        var alert = about(CERTIFICATE, line(News.REOPENED, 5), JANE, WANG);
        sent(alert, JANE);
        SentDeliveries.planned(deliveries, alert, WANG, NOON.plusSeconds(3600));

        assertThat(toldBefore(6)).containsExactly(new Told(JANE.contact(), TOLD_ON, REVOKED));
    }

    @Test
    void namesWhoWasOnlyRemindedAndEachOnce() {
        sent(about(CERTIFICATE, line(News.REOPENED, 5), JANE), JANE);
        var reminder = about(REMINDER, line(News.DUE_SOON, 6), JANE, WANG);
        sent(reminder, JANE);
        sent(reminder, WANG);

        assertThat(toldBefore(7)).extracting(Told::contact).containsExactlyInAnyOrder(JANE.contact(), WANG.contact());
    }

    @Test
    void namesNobodyForWhatWasToldBeforeOrLater() {
        sent(about(NEW_EDITION, line(News.OPENED, 1), JANE), JANE);
        assertThat(toldBefore(6)).isEmpty();
        about(CERTIFICATE, line(News.REOPENED, 5), JANE);
        assertThat(toldBefore(6)).as("that message was not sent").isEmpty();
        assertThat(toldBefore(5))
                .as("what is told after the proof counts again")
                .isEmpty();
    }

    @Test
    void repeatsNoCorrection() {
        sent(about(NEW_EDITION, line(News.REOPENED, 4), JANE), JANE);
        sent(about(CERTIFICATE, line(News.CORRECTED, 5), JANE), JANE);

        assertThat(toldBefore(6)).isEmpty();
    }

    private final class NewestFirst implements ObligationAlerts {

        @Override
        public List<AlertId> about(String company, String vendor, String obligation, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Alert> aboutAny(String company, Collection<String> ids, Instant before, int limit) {
            return alerts.stream()
                    .filter(alert -> alert.createdAt().isBefore(before))
                    .toList();
        }
    }
}
