package io.certwatch.notification.sealing;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealingPolicyTest {
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final SealingPolicy sealingPolicy = new SealingPolicy(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            100);

    @Test
    void sealsAtOnceWhenAllAnnouncedLinesHaveArrived() {
        assertThat(sealingPolicy.sealAt(run(0, 3, 3))).isEqualTo(AT_ONCE);
        assertThat(sealingPolicy.sealAt(run(2, 1, 3))).isEqualTo(AT_ONCE);
    }

    @Test
    void waitsForMissingLinesNoLongerThanTheBound() {
        assertThat(sealingPolicy.sealAt(run(0, 2, 3))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void extendsTheBoundWhileLinesStillArrive() {
        var lineAfterTheBound = new CollectionProgress(
                alertId(), NEW_EDITION, true, 0, 2, NOON.plusSeconds(90), new Announced(3, NOON));
        assertThat(sealingPolicy.sealAt(lineAfterTheBound)).isEqualTo(NOON.plusSeconds(92));
    }

    @Test
    void collectsUnannouncedLinesUntilItIsQuiet() {
        assertThat(sealingPolicy.sealAt(run(3, 1, 3))).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void waitsForTheSilenceOfAnUncompletedRun() {
        var running = new CollectionProgress(alertId(), NEW_EDITION, true, 0, 5, NOON, null);
        assertThat(sealingPolicy.sealAt(running)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void waitsLongerForAnImport() {
        var running = new CollectionProgress(
                alertId(), new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f"), true, 0, 5, NOON, null);
        assertThat(sealingPolicy.sealAt(running)).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void sealsAFullAlertAtOnce() {
        assertThat(sealingPolicy.sealAt(run(0, 100, 3000))).isEqualTo(AT_ONCE);
    }

    /** The message states the number of parts. */
    @Test
    void keepsAFullAlertOpenUntilItsRunCompletes() {
        var running = new CollectionProgress(alertId(), NEW_EDITION, true, 0, 100, NOON, null);
        assertThat(sealingPolicy.sealAt(running)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        var registered = new CollectionProgress(
                alertId(), new AlertCause(AlertCause.Kind.REGISTRATION, NOON.toString()), true, 0, 100, NOON, null);
        assertThat(sealingPolicy.sealAt(registered)).isEqualTo(AT_ONCE);
    }

    @Test
    void groupsRegistrationsByWindow() {
        var window = sealingPolicy.windowOf(AlertCause.Kind.REGISTRATION, NOON.plusMillis(4999));
        assertThat(window)
                .isEqualTo(sealingPolicy.windowOf(AlertCause.Kind.REGISTRATION, NOON))
                .isNotEqualTo(sealingPolicy.windowOf(AlertCause.Kind.REGISTRATION, NOON.plusSeconds(5)));
    }

    @Test
    void sealsRegistrationsAfterTheWindowAndAQuietTime() {
        var window = sealingPolicy.windowOf(AlertCause.Kind.REGISTRATION, NOON);
        assertThat(sealingPolicy.sealAt(registration(window, NOON))).isEqualTo(NOON.plusSeconds(5));
        assertThat(sealingPolicy.sealAt(registration(window, NOON.plusSeconds(4))))
                .isEqualTo(NOON.plusSeconds(6));
    }

    private static CollectionProgress run(int before, int arrived, int announced) {
        return new CollectionProgress(
                alertId(), NEW_EDITION, true, before, arrived, NOON, new Announced(announced, NOON));
    }

    private static CollectionProgress registration(AlertCause window, Instant lastLineAt) {
        return new CollectionProgress(alertId(), window, true, 0, 1, lastLineAt, null);
    }
}
