package io.certwatch.notification.sealing;

import static java.util.stream.Collectors.partitioningBy;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.timing.Wakeups;
import io.certwatch.platform.time.ChinaCalendar;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Seals alerts when they are due and dispatches them. */
public final class SealAlerts implements ContactListener {
    private static final Logger LOG = System.getLogger(SealAlerts.class.getName());

    /** A failure or crash may follow the adding of a contact. */
    private static final Duration LOOK_FOR_CONTACTS_EVERY = Duration.ofMinutes(5);

    private static final int PROGRESS_AT_ONCE = 500;
    private static final int LINES_AT_ONCE = 1_000;

    private final OpenAlerts open;
    private final Alerts alerts;
    private final Recipients recipients;
    private final Dispatch dispatch;
    private final SealingPolicy sealingPolicy;
    private final InstantSource clock;
    private final Wakeups wakeups;
    private final AlertListener listener;
    private Instant lookForContactsAt = Instant.EPOCH;

    public SealAlerts(
            OpenAlerts open,
            Alerts alerts,
            Recipients recipients,
            Dispatch dispatch,
            SealingPolicy sealingPolicy,
            InstantSource clock,
            Wakeups wakeups,
            AlertListener listener) {
        this.open = open;
        this.alerts = alerts;
        this.recipients = recipients;
        this.dispatch = dispatch;
        this.sealingPolicy = sealingPolicy;
        this.clock = clock;
        this.wakeups = wakeups;
        this.listener = listener;
    }

    /**
     * Seals and dispatches every due alert, including those a crash interrupted; from time to time also the alerts
     * without a contact whose vendor has one by now.
     */
    public void sealDue() {
        OneByOne.together(alerts.due(clock.instant()), PROGRESS_AT_ONCE, this::proceed);
        if (!lookForContactsAt.isAfter(clock.instant())) {
            OneByOne.together(alerts.withoutContact(), PROGRESS_AT_ONCE, this::proceed);
            lookForContactsAt = clock.instant().plus(LOOK_FOR_CONTACTS_EVERY);
        }
    }

    private void proceed(List<AlertId> ids) {
        var collecting = open.progress(ids).stream().collect(partitioningBy(CollectionProgress::collecting));
        sealIfDue(collecting.getOrDefault(true, List.of()));
        seal(collecting.getOrDefault(false, List.of()));
    }

    /** Lines were added to an alert just now, {@code latest} of them. */
    public record Grown(CollectionProgress progress, int latest) {}

    /** Acts on the first line of an alert and on one that completes it; the lines in between need no update. */
    public void linesAdded(List<Grown> grown) {
        var now = clock.instant();
        sealIfDue(grown.stream()
                .filter(one -> one.progress().arrived() <= one.latest()
                        || !sealingPolicy.sealAt(one.progress()).isAfter(now))
                .map(Grown::progress)
                .toList());
    }

    /** Seals those alerts that are due, and schedules the next check of the others. */
    public void sealIfDue(List<CollectionProgress> all) {
        var now = clock.instant();
        var due = new ArrayList<CollectionProgress>();
        var later = new LinkedHashMap<CollectionProgress, Instant>();
        for (var progress : all) {
            if (!progress.collecting()) continue;
            var sealAt = sealingPolicy.sealAt(progress);
            if (sealAt.isAfter(now)) {
                later.put(progress, sealAt);
            } else {
                warnIfLinesLack(progress);
                due.add(progress);
            }
        }
        if (!later.isEmpty()) {
            open.setDue(later);
            later.values().forEach(wakeups::at);
        }
        seal(due);
    }

    private void warnIfLinesLack(CollectionProgress progress) {
        if (progress.lacksLines() && progress.arrived() < sealingPolicy.capacity()) {
            LOG.log(
                    Level.WARNING,
                    "Sealed alert {0} with {1} lines, fewer than announced: {2} after {3} completed",
                    progress.id().value(),
                    progress.soFar(),
                    sealingPolicy.bound(),
                    progress.cause().id());
        }
    }

    @Override
    public void contactAdded(String company, String vendor) {
        listener.contactAdded(company, vendor);
        proceed(alerts.withoutContact(company, vendor));
    }

    /** In portions, since alerts may have many lines. */
    private void seal(List<CollectionProgress> all) {
        var portion = new ArrayList<AlertId>();
        var lines = 0;
        for (var progress : all) {
            if (!portion.isEmpty() && lines + progress.arrived() > LINES_AT_ONCE) {
                sealAll(portion);
                portion.clear();
                lines = 0;
            }
            portion.add(progress.id());
            lines += progress.arrived();
        }
        sealAll(portion);
    }

    /** Retries those that were changed concurrently, for example by a new line. */
    private void sealAll(Collection<AlertId> ids) {
        var left = ids;
        while (!left.isEmpty()) {
            var planned = new ArrayList<Alert>();
            var unsealed = new ArrayList<Alert>();
            for (var alert : alerts.find(left)) {
                switch (alert.status()) {
                    case COLLECTING, NO_CONTACT -> unsealed.add(alert);
                    case PLANNED -> planned.add(alert);
                    case SENT, NO_VENDOR, GIVEN_UP, EMPTY -> {}
                }
            }
            left = trySeal(unsealed, planned);
            dispatch(planned);
        }
    }

    /**
     * Returns which to try again: those that have changed, and those without a contact, because one may have been added meanwhile.
     *
     * @param planned receives the sealed alerts that have recipients
     */
    private Set<AlertId> trySeal(List<Alert> unsealed, List<Alert> planned) {
        var now = clock.instant();
        var recipientsOf = recipients.of(unsealed, ChinaCalendar.dayOf(now));
        var changes = new LinkedHashMap<AlertId, Change>();
        for (var number = 0; number < unsealed.size(); number++) {
            var before = unsealed.get(number);
            var change = new Change(before, before.seal(recipientsOf.get(number)));
            if (change.isNone()) {
                listener.sealed(before.status(), change.after());
            } else {
                changes.put(before.id(), change);
            }
        }
        var again = new HashSet<>(changes.keySet());
        if (!changes.isEmpty()) {
            for (var id :
                    alerts.seal(changes.values().stream().map(Change::after).toList(), now)) {
                var sealed = sealed(Objects.requireNonNull(changes.get(id)));
                if (sealed.status() == AlertStatus.PLANNED) {
                    planned.add(sealed);
                }
                if (sealed.status() != AlertStatus.NO_CONTACT) {
                    again.remove(id);
                }
            }
        }
        return again;
    }

    private record Change(Alert before, Alert after) {
        boolean isNone() {
            return before.status() == after.status();
        }
    }

    private Alert sealed(Change change) {
        var sealed = change.after();
        LOG.log(
                Level.INFO,
                "Sealed alert {0} for {1} {2} of {3} with {4} lines: {5}",
                sealed.id().value(),
                sealed.cause().kind(),
                sealed.cause().id(),
                sealed.vendor(),
                sealed.activeLines().size(),
                sealed.status());
        listener.reached(sealed.id().company(), sealed.status());
        listener.sealed(change.before().status(), sealed);
        return sealed;
    }

    private void dispatch(List<Alert> planned) {
        if (!planned.isEmpty()) {
            dispatch.take(planned);
            alerts.markDispatched(planned.stream().map(Alert::id).toList());
        }
    }
}
