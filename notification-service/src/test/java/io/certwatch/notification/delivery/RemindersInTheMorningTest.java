package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.delivery.DigestWorld.Instance;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A reminder is planned at midnight in China, and comes to each recipient at eight o'clock of their time. */
class RemindersInTheMorningTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant MORNING_IN_CHINA = Instant.parse("2026-12-02T00:00:00Z");
    private static final Instant MORNING_IN_NEW_YORK = Instant.parse("2026-12-02T13:00:00Z");

    private final DigestWorld world = new DigestWorld();
    private final Instance service = world.instance();

    @Test
    void comesToEachRecipientInTheirMorning() {
        world.now = MIDNIGHT;
        world.contact("wang", ZoneId.of("Asia/Shanghai"), Frequency.WEEKLY);
        world.contact("jane", ZoneId.of("America/New_York"), Frequency.AT_ONCE);
        var reminder = service.remind(line("o1"), line("o2"));
        runAt(MORNING_IN_CHINA.minusMillis(1));
        assertThat(world.messages()).isEmpty();

        runAt(MORNING_IN_CHINA);
        assertThat(world.messages()).containsExactly("wang: o1 o2");
        assertThat(world.alerts.find(reminder.id()).orElseThrow().status()).isEqualTo(AlertStatus.PLANNED);
        runAt(MORNING_IN_NEW_YORK.minusMillis(1));
        assertThat(world.messages()).hasSize(1);
        runAt(MORNING_IN_NEW_YORK);
        assertThat(world.messages()).containsExactly("wang: o1 o2", "jane: o1 o2");
        assertThat(world.alerts.find(reminder.id()).orElseThrow().status()).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void tellsOnlyWhatIsUnansweredInTheMorning() {
        world.now = MIDNIGHT;
        world.contact("wang", ZoneId.of("Asia/Shanghai"), Frequency.AT_ONCE);
        world.contact("jane", ZoneId.of("America/New_York"), Frequency.AT_ONCE);
        var reminder = service.remind(line("o1"), line("o2"));
        world.known(Transition.SATISFIED, "o1", VENDOR, reminder);
        runAt(MORNING_IN_CHINA);
        assertThat(world.messages()).containsExactly("wang: o2");

        world.answered("o2", reminder);
        runAt(MORNING_IN_NEW_YORK);
        assertThat(world.messages()).containsExactly("wang: o2");
        assertThat(world.alerts.find(reminder.id()).orElseThrow().status()).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void reachesNobodyWhoMayGetNoMoreMessages() {
        world.now = MIDNIGHT;
        var wang = world.contact("wang", ZoneId.of("Asia/Shanghai"), Frequency.AT_ONCE);
        var reminder = service.remind(line("o1"));
        world.confirmation(wang, Confirmation.UNCONFIRMED);
        runAt(MORNING_IN_CHINA);
        assertThat(world.messages()).isEmpty();
        assertThat(service.deliveries(reminder))
                .extracting(Delivery::status)
                .containsExactly(Delivery.Status.RECIPIENT_GONE);
    }

    private void runAt(Instant time) {
        world.now = time;
        service.run();
    }
}
