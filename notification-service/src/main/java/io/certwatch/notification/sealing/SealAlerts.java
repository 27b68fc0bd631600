package io.certwatch.notification.sealing;

import static java.util.stream.Collectors.partitioningBy;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.timing.Wakeups;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides when alerts are due, and has those sealed and dispatched. */
public final class SealAlerts implements ContactListener {
    private static final Logger LOG = LoggerFactory.getLogger(SealAlerts.class);

    /** A failure or crash may follow the adding of a contact. */
    private static final Duration LOOK_FOR_CONTACTS_EVERY = Duration.ofMinutes(5);

    private static final int PROGRESS_AT_ONCE = 500;

    private final OpenAlerts open;
    private final Alerts alerts;
    private final SealAndDispatch sealAndDispatch;
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
        this.sealAndDispatch = new SealAndDispatch(alerts, recipients, dispatch, clock, listener);
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
        sealAndDispatch.seal(collecting.getOrDefault(false, List.of()));
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
        sealAndDispatch.seal(due);
    }

    private void warnIfLinesLack(CollectionProgress progress) {
        if (progress.lacksLines() && progress.arrived() < sealingPolicy.capacity()) {
            LOG.warn(
                    "Sealed alert {} with {} lines, fewer than announced: {} after {} completed",
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
}
