package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static org.assertj.core.api.Assertions.assertThat;

class SealingPolicyTest {
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final SealingPolicy patience = new SealingPolicy(
            Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(30), Duration.ofHours(3), 100);

    @Test
    void sealsAtOnceWhenAllAnnouncedLinesAreThere() {
        assertThat(patience.sealAt(run(0, 3, 3))).isEqualTo(AT_ONCE);
        assertThat(patience.sealAt(run(2, 1, 3))).isEqualTo(AT_ONCE);
    }

    @Test
    void waitsForMissingLinesNoLongerThanTheBound() {
        assertThat(patience.sealAt(run(0, 2, 3))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void lingersAtTheBoundWhileLinesStillCome() {
        var lineAfterTheBound = new CollectionProgress(
                alertId(), NEW_EDITION, true, 0, 2, NOON.plusSeconds(90), new Announced(3, NOON));
        assertThat(patience.sealAt(lineAfterTheBound)).isEqualTo(NOON.plusSeconds(92));
    }

    @Test
    void collectsWhatWasNotAnnouncedUntilItIsQuiet() {
        assertThat(patience.sealAt(run(3, 1, 3))).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void waitsLongForARunThatIsNotThrough() {
        var running = new CollectionProgress(alertId(), NEW_EDITION, true, 0, 5, NOON, null);
        assertThat(patience.sealAt(running)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void waitsLongerForAnImportWhoseLastRowMayBeHoursBehindTheFirst() {
        var running = new CollectionProgress(alertId(), new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f"), true, 0, 5, NOON, null);
        assertThat(patience.sealAt(running)).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void sealsAtOnceWhatIsFull() {
        assertThat(patience.sealAt(run(0, 100, 3000))).isEqualTo(AT_ONCE);
    }

    /** It says of how many parts it is the first. */
    @Test
    void keepsWhatIsFullUntilItsRunSaysHowManyThereAre() {
        var running = new CollectionProgress(alertId(), NEW_EDITION, true, 0, 100, NOON, null);
        assertThat(patience.sealAt(running)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        var registered = new CollectionProgress(alertId(), new AlertCause(AlertCause.Kind.REGISTRATION, NOON.toString()), true, 0, 100, NOON, null);
        assertThat(patience.sealAt(registered)).isEqualTo(AT_ONCE);
    }

    @Test
    void putsRegistrationsOfOneStretchOfTimeTogether() {
        var window = patience.windowOf(AlertCause.Kind.REGISTRATION, NOON.plusMillis(4999));
        assertThat(window).isEqualTo(patience.windowOf(AlertCause.Kind.REGISTRATION, NOON)).isNotEqualTo(patience.windowOf(AlertCause.Kind.REGISTRATION, NOON.plusSeconds(5)));
    }

    @Test
    void sealsARegistrationWhenItsWindowIsOverAndQuiet() {
        var window = patience.windowOf(AlertCause.Kind.REGISTRATION, NOON);
        assertThat(patience.sealAt(registration(window, NOON))).isEqualTo(NOON.plusSeconds(5));
        assertThat(patience.sealAt(registration(window, NOON.plusSeconds(4)))).isEqualTo(NOON.plusSeconds(6));
    }

    private static CollectionProgress run(int before, int arrived, int announced) {
        return new CollectionProgress(alertId(), NEW_EDITION, true, before, arrived, NOON, new Announced(announced, NOON));
    }

    private static CollectionProgress registration(AlertCause window, Instant lastLineAt) {
        return new CollectionProgress(alertId(), window, true, 0, 1, lastLineAt, null);
    }
}
