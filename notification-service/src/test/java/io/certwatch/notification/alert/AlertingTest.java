package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From obligation events to dispatched alerts: which lines an alert collects, and when it is sealed. */
class AlertingTest extends AlertingStories {

    @Test
    void createsOneAlertHoweverOftenEventsRepeat() {
        aContact();
        for (var i = 0; i < 3; i++) {
            opened("o1");
            opened("o2");
            runOpened(2);
        }
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void acceptsTheCompletionBeforeTheLines() {
        aContact();
        runOpened(2);
        opened("o1");
        assertThat(dispatched).isEmpty();
        opened("o2");
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void sealsTheArrivedLinesWhenTheRestIsMissing() {
        aContact();
        opened("o1");
        runOpened(2);
        later(Duration.ofSeconds(59));
        assertThat(dispatched).isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void keepsTheBoundWhenACheckIsOlderThanTheCompletion() {
        aContact();
        opened("o1");
        var beforeTheCompletion = alerts.progress(alertId()).orElseThrow();
        runOpened(2);
        sealAlerts.sealIfDue(List.of(beforeTheCompletion));
        later(Duration.ofSeconds(61));
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void putsALateLineIntoTheNextPart() {
        aContact();
        opened("o1");
        runOpened(1);
        opened("late");
        later(Duration.ofSeconds(3));
        assertThat(dispatched)
                .extracting(Alert::id)
                .containsExactly(alertId(), alertId().next());
        assertThat(dispatched.getLast().activeLines())
                .extracting(AlertLine::obligation)
                .containsExactly("late");
    }

    @Test
    void addsTheLineOnRedeliveryAfterACrash() {
        aContact();
        opened("o1");
        obligations.save(List.of(Fixtures.known("o2", 1, Transition.OPENED, VENDOR, alertId(), false)));
        opened("o2");
        runOpened(2);
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void storesTheTotalInEveryPart() {
        aContact();
        IntStream.range(0, 150).forEach(i -> opened("o" + i));
        assertThat(dispatched).isEmpty();
        runOpened(150);
        assertThat(dispatched)
                .extracting(
                        alert -> alert.id().part(), alert -> alert.activeLines().size(), Alert::announced)
                .containsExactly(tuple(1, 100, 150), tuple(2, 50, 150));
    }

    @Test
    void keepsTheLineWhenTheAlertIsSealedAfterACrash() {
        aContact();
        opened("o1");
        obligations.save(List.of(Fixtures.known("o2", 1, Transition.OPENED, VENDOR, alertId(), false)));
        runOpened(1);
        opened("o2");
        opened("o2");
        later(Duration.ofSeconds(3));
        assertThat(dispatched).hasSize(2);
        assertThat(dispatched.getLast().activeLines())
                .extracting(AlertLine::obligation)
                .containsExactly("o2");
    }

    @Test
    void dispatchesASealedAlertAfterACrash() {
        aContact();
        opened("o1");
        var sealed = alerts.find(alertId())
                .orElseThrow()
                .seal(contacts.of(COMPANY, VENDOR).stream().map(Recipient::of).toList());
        alerts.seal(List.of(sealed), now);
        sealAlerts.sealDue();
        sealAlerts.sealDue();
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void waitsForTheFirstLineOfAnAlertThatHasBegun() {
        aContact();
        runOpened(2);
        alerts.begin(begun(alertId(), NEW_EDITION, VENDOR), 0, now);
        alerts.announce(Map.of(alertId(), new Announced(2, now)));
        later(Duration.ofSeconds(3));
        opened("o1");
        opened("o2");
        assertThat(dispatched).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(alertId());
            assertThat(alert.activeLines()).hasSize(2);
        });
    }

    @Test
    void createsOneAlertFromConcurrentEvents() {
        aContact();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 90; i++) {
                var obligation = "o" + i;
                threads.execute(() -> opened(obligation));
            }
            threads.execute(() -> runOpened(90));
        }
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(90);
    }

    @Test
    void createsOneAlertPerVendor() {
        aContact();
        editContacts.add(COMPANY, ContactDetails.of("zte", "Li", "li@zte.example", Language.ZH), true);
        opened("o1");
        on(change(Transition.OPENED, line("o2"), NEW_EDITION, "zte"));
        var counts = List.of(new Opened(COMPANY, VENDOR, 1), new Opened(COMPANY, "zte", 1));
        followRuns.on(new Run(NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, counts, true, null));
        assertThat(dispatched).hasSize(2).allSatisfy(alert -> {
            assertThat(alert.activeLines()).hasSize(1);
            assertThat(alert.recipients()).hasSize(1);
        });
    }

    @Test
    void collectsABurstOfRegistrationsInOneAlert() {
        aContact();
        for (var i = 0; i < 10; i++) {
            var registration = new AlertCause(AlertCause.Kind.REGISTRATION, "post-" + i);
            on(change(Transition.OPENED, line("o" + i), registration, VENDOR));
        }
        later(Duration.ofSeconds(6));
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(10);
    }

    @Test
    void splitsLinesBeyondTheCapacityIntoParts() {
        aContact();
        for (var i = 0; i < 250; i++) {
            opened("o" + i);
        }
        runOpened(250);
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(100, 100, 50);
    }

    @Test
    void createsOneAlertPerImportWithDelayedBatches() {
        aContact();
        for (var i = 0; i < 5; i++) {
            imported("o" + i);
            later(Duration.ofMinutes(40));
        }
        assertThat(dispatched).isEmpty();
        importOpened(5);
        importOpened(5);
        assertThat(dispatched).singleElement().satisfies(alert -> {
            assertThat(alert.activeLines()).hasSize(5);
            assertThat(alert.cause()).isEqualTo(IMPORT);
        });
    }

    @Test
    void waitsForLinesAfterTheEndOfAnImport() {
        aContact();
        imported("o1");
        importOpened(2);
        later(Duration.ofSeconds(30));
        assertThat(dispatched).isEmpty();
        imported("o2");
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void sealsAnUnendedImportAfterTheSilence() {
        aContact();
        imported("o1");
        later(Duration.ofMinutes(179));
        assertThat(dispatched).isEmpty();
        later(Duration.ofMinutes(2));
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void waitsForVendorsThatAnImportDoesNotList() {
        aContact();
        followRuns.on(new Run(IMPORT.id(), 9, IMPORT.kind(), now, List.of(new Opened(COMPANY, "zte", 7)), false, null));
        imported("o1");
        later(Duration.ofMinutes(20));
        imported("o2");
        later(Duration.ofHours(3));
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void waitsForVendorsThatARunDoesNotList() {
        aContact();
        followRuns.on(new Run(
                NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, List.of(new Opened(COMPANY, "zte", 7)), false, null));
        opened("o1");
        later(Duration.ofMinutes(20));
        opened("o2");
        later(Duration.ofMinutes(31));
        assertThat(dispatched).extracting(alert -> alert.activeLines().size()).containsExactly(2);
    }

    @Test
    void anAlertThatFailsDelaysNoOther() {
        var first = Fixtures.alert(NEW_EDITION, List.of(line("o1")), Fixtures.recipient(Language.EN));
        var second = Fixtures.alert(IMPORT, List.of(line("o2")), Fixtures.recipient(Language.EN));
        alerts.begin(first, 0, now);
        alerts.begin(second, 0, now);
        Dispatch failing = together -> {
            if (together.stream().anyMatch(alert -> alert.id().equals(first.id()))) {
                throw new IllegalStateException("No room for its deliveries");
            }
            dispatched.addAll(together);
        };
        Fixtures.sealing(alerts, contacts, failing, () -> now).sealDue();
        assertThat(dispatched).extracting(Alert::id).containsExactly(second.id());
        assertThat(alerts.due(now)).as("tried again").containsExactly(first.id());
    }

    private void imported(String obligation) {
        on(change(Transition.OPENED, line(obligation), IMPORT, VENDOR));
    }

    private void importOpened(int count) {
        followRuns.on(
                new Run(IMPORT.id(), 9, IMPORT.kind(), now, List.of(new Opened(COMPANY, VENDOR, count)), true, null));
    }
}
