package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.alertId;
import static io.certwatch.notification.alert.Fixtures.answered;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.notice;
import static io.certwatch.notification.alert.Fixtures.revised;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.Digests.Waiting;
import io.certwatch.notification.alert.Notice.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.Confirmation;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.Interests;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From obligation events to dispatched alerts, with a clock that the test moves. */
class AlertingTest {
    static final ContactDetails JANE = ContactDetails.of(VENDOR, "Jane", "jane@v.example", Language.EN);

    private static final AlertCause IMPORT = new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f");

    private volatile Instant now = NOON;
    private final List<Alert> dispatched = Collections.synchronizedList(new ArrayList<>());
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final SealingPolicy sealingPolicy = new SealingPolicy(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            100);
    private final SealAlerts sealAlerts = new SealAlerts(
            alerts,
            alerts,
            new Recipients(contacts, List.of()),
            dispatched::addAll,
            sealingPolicy,
            () -> now,
            _ -> {},
            (_, _) -> {});
    private final EditContacts editContacts =
            new EditContacts(contacts, new InMemoryCompaniesSettings(), sealAlerts, () -> now);
    private final FollowRuns followRuns = new FollowRuns(runs, alerts, sealAlerts, () -> now);
    private final FollowObligations follow =
            new FollowObligations(obligations, alerts, alerts, runs, sealAlerts, sealingPolicy, () -> now);

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
        sealAlerts.sealIfDue(beforeTheCompletion);
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
    void findsWithinMinutesAContactOfWhoseAddingItWasNotNotified() {
        opened("o1");
        runOpened(1);
        sealAlerts.sealDue();
        contacts.add(Contact.of(COMPANY, JANE, Confirmation.CONFIRMED, now));
        later(Duration.ofMinutes(5));
        assertThat(dispatched).hasSize(1);
    }

    @Test
    void omitsObligationsLiftedBeforeSealing() {
        aContact();
        opened("o1");
        opened("o2");
        on(notice(Transition.LIFTED, revised(line("o1"), 2)));
        runOpened(2);
        assertThat(dispatched.getFirst().activeLines())
                .extracting(AlertLine::obligation)
                .containsExactly("o2");
    }

    @Test
    void marksAnAlertEmptyWhenAllLinesAreLifted() {
        aContact();
        opened("o1");
        on(notice(Transition.LIFTED, revised(line("o1"), 2)));
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
        assertThat(dispatched).isEmpty();
    }

    @Test
    void createsANewAlertWhenAnObligationReopens() {
        aContact();
        opened("o1");
        runOpened(1);
        on(notice(Transition.LIFTED, revised(line("o1"), 2)));
        var next = new AlertCause(AlertCause.Kind.LEXICON, "lexicon-8");
        on(notice(Transition.REOPENED, revised(line("o1"), 3), next, VENDOR));
        followRuns.on(new Run(next.id(), 2, next.kind(), now, List.of(new Opened(COMPANY, VENDOR, 1)), true, null));
        assertThat(dispatched).extracting(alert -> alert.cause().id()).containsExactly(NEW_EDITION.id(), next.id());
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
        on(notice(Transition.OPENED, line("o2"), NEW_EDITION, "zte"));
        var counts = List.of(new Opened(COMPANY, VENDOR, 1), new Opened(COMPANY, "zte", 1));
        followRuns.on(new Run(NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, counts, true, null));
        assertThat(dispatched).hasSize(2).allSatisfy(alert -> {
            assertThat(alert.activeLines()).hasSize(1);
            assertThat(alert.recipients()).hasSize(1);
        });
    }

    @Test
    void dispatchesOnceAContactIsAdded() {
        opened("o1");
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.NO_CONTACT);
        aContact();
        assertThat(dispatched).singleElement().extracting(Alert::status).isEqualTo(AlertStatus.PLANNED);
    }

    @Test
    void omitsObligationsLiftedBeforeAContactIsAdded() {
        opened("o1");
        runOpened(1);
        on(notice(Transition.SATISFIED, revised(line("o1"), 2)));
        aContact();
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
    }

    @Test
    void marksAlertsWithoutAVendor() {
        on(notice(Transition.OPENED, line("o1"), NEW_EDITION, null));
        followRuns.on(new Run(
                NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, List.of(new Opened(COMPANY, null, 1)), true, null));
        assertThat(alerts.find(AlertId.of(COMPANY, NEW_EDITION, null)))
                .map(Alert::status)
                .contains(AlertStatus.NO_VENDOR);
    }

    @Test
    void remindsOncePerDayAndVendorForAnyCause() {
        aContact();
        for (var i = 0; i < 10; i++) {
            var cause = i == 0
                    ? new AlertCause(AlertCause.Kind.REGISTRATION, "put")
                    : new AlertCause(AlertCause.Kind.CLOCK, "2026-11-24");
            var line = withNews(revised(line("o" + i), 2), AlertLine.News.DUE_SOON, null);
            on(notice(Transition.DUE_SOON, line, cause, VENDOR));
            on(notice(Transition.DUE_SOON, line, cause, VENDOR));
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
        on(notice(Transition.DUE_SOON, revised(line("o1"), 2)));
        on(notice(Transition.SATISFIED, revised(line("o1"), 3)));
        later(Duration.ofSeconds(8));
        assertThat(dispatched).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESCHEDULED", "CARRIED", "UPDATED", "IN_PROGRESS", "ANSWERED"})
    void revisesTheDueDateOfAnUnsentLine(Transition transition) {
        aContact();
        opened("o1");
        on(notice(transition, due(revised(line("o1"), 2), "2028-01-01")));
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
        on(notice(transition, revised(line("o1"), 2), NEW_EDITION, "zte"));
        aContact();
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.EMPTY);
    }

    @Test
    void storesProgressWithoutAMessage() {
        aContact();
        on(notice(Transition.IN_PROGRESS, revised(line("o1"), 2)));
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
        on(answered(notice(Transition.ANSWERED, revised(line("o1"), 2))));
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::answered)
                .contains(true);
        on(notice(Transition.REOPENED, revised(line("o1"), 3)));
        assertThat(obligations.find(COMPANY, "o1"))
                .map(KnownObligation::answered)
                .contains(false);
    }

    @Test
    void alertsOnlyTheNewVendorBeforeSealing() {
        aContact();
        editContacts.add(COMPANY, ContactDetails.of("zte", "Li", "li@zte.example", Language.ZH), true);
        var put = new AlertCause(AlertCause.Kind.REGISTRATION, "put");
        on(notice(Transition.OPENED, line("o1"), put, VENDOR));
        on(notice(Transition.OPENED, revised(line("o1"), 2), put, "zte"));
        later(Duration.ofSeconds(6));
        assertThat(dispatched).extracting(Alert::vendor).containsExactly("zte");
    }

    @Test
    void collectsABurstOfRegistrationsInOneAlert() {
        aContact();
        for (var i = 0; i < 10; i++) {
            var registration = new AlertCause(AlertCause.Kind.REGISTRATION, "post-" + i);
            on(notice(Transition.OPENED, line("o" + i), registration, VENDOR));
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

    private void on(Notice notice) {
        follow.on(List.of(notice));
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
                new Waiting("d1", alertId(), List.of("o1/1", "o2/1")),
                dispatched.getFirst().lines());

        on(notice(Transition.UPDATED, revised(line("o2"), 2)));
        assertThat(alerts.dueDigests(now)).isEmpty();
        on(notice(Transition.UPDATED, revised(inCii(line("o1")), 2)));
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
                new Waiting("d1", alertId(), List.of("o1/1")),
                dispatched.getFirst().lines());
        on(notice(Transition.RESCHEDULED, revised(due(line("o1"), "2026-12-24"), 2)));
        assertThat(alerts.dueDigests(now)).containsExactly(digest.id());
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

    @Test
    void waitsForAContactWhoIsInterested() {
        editContacts.add(COMPANY, JANE, true);
        var jane = contacts.of(COMPANY, VENDOR).getFirst();
        editContacts.change(COMPANY, jane.id(), interestedIn("CNE-01"), true, null);
        opened("o1");
        runOpened(1);
        assertThat(alerts.find(alertId())).map(Alert::status).contains(AlertStatus.NO_CONTACT);
        assertThat(dispatched).isEmpty();

        editContacts.change(COMPANY, jane.id(), interestedIn("SCP-02"), true, null);
        assertThat(dispatched).extracting(alert -> alert.recipients().size()).containsExactly(1);
    }

    private static ContactDetails interestedIn(String entry) {
        return new ContactDetails(
                VENDOR,
                JANE.name(),
                JANE.email(),
                JANE.language(),
                JANE.zone(),
                null,
                new Interests(List.of(entry), Set.of()),
                JANE.frequency());
    }

    private void imported(String obligation) {
        on(notice(Transition.OPENED, line(obligation), IMPORT, VENDOR));
    }

    private void importOpened(int count) {
        followRuns.on(
                new Run(IMPORT.id(), 9, IMPORT.kind(), now, List.of(new Opened(COMPANY, VENDOR, count)), true, null));
    }

    private void aContact() {
        editContacts.add(COMPANY, JANE, true);
    }

    private void opened(String obligation) {
        on(notice(Transition.OPENED, line(obligation)));
    }

    private void runOpened(int count) {
        var opened = List.of(new Opened(COMPANY, VENDOR, count));
        followRuns.on(new Run(NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, opened, true, null));
    }

    private void later(Duration wait) {
        now = now.plus(wait);
        sealAlerts.sealDue();
    }
}
