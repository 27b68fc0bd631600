package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.change;
import static io.certwatch.notification.alert.Fixtures.line;

import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.collecting.FollowObligations;
import io.certwatch.notification.collecting.FollowRuns;
import io.certwatch.notification.company.InMemoryCompaniesSettings;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Alerts that follow obligations, with a clock that the test moves. */
abstract class AlertingStories {

    static final ContactDetails JANE = ContactDetails.of(VENDOR, "Jane", "jane@v.example", Language.EN);
    static final AlertCause IMPORT = new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f");
    static final AlertMemory MEMORY = Fixtures.MEMORY;
    volatile Instant now = NOON;
    final List<Alert> dispatched = Collections.synchronizedList(new ArrayList<>());
    final InMemoryAlerts alerts = new InMemoryAlerts();
    final InMemoryObligations obligations = new InMemoryObligations();
    final InMemoryRuns runs = new InMemoryRuns();
    final InMemoryContacts contacts = new InMemoryContacts();

    final SealingPolicy sealingPolicy = new SealingPolicy(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            100);

    final SealAlerts sealAlerts = new SealAlerts(
            alerts,
            alerts,
            new Recipients(contacts, List.of()),
            dispatched::addAll,
            sealingPolicy,
            () -> now,
            new RecordedWakeups(),
            (_, _) -> {});

    final EditContacts editContacts =
            new EditContacts(contacts, new InMemoryCompaniesSettings(), sealAlerts, () -> now);
    final FollowRuns followRuns = new FollowRuns(runs, alerts, sealAlerts, () -> now);

    final FollowObligations follow = follow(MEMORY);

    final FollowObligations follow(AlertMemory memory) {
        return new FollowObligations(obligations, alerts, alerts, runs, sealAlerts, sealingPolicy, memory, () -> now);
    }

    void on(ObligationChange change) {
        follow.on(List.of(change));
    }

    void aContact() {
        editContacts.add(COMPANY, JANE, true);
    }

    void opened(String obligation) {
        on(change(Transition.OPENED, line(obligation)));
    }

    void runOpened(int count) {
        var opened = List.of(new Opened(COMPANY, VENDOR, count));
        followRuns.on(new Run(NEW_EDITION.id(), 2, NEW_EDITION.kind(), now, opened, true, null));
    }

    void later(Duration wait) {
        now = now.plus(wait);
        sealAlerts.sealDue();
    }
}
