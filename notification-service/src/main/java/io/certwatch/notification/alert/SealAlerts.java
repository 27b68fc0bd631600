package io.certwatch.notification.alert;

import io.certwatch.notification.contact.ContactListener;
import io.certwatch.platform.time.ChinaCalendar;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Seals alerts when they are due and dispatches them. */
public final class SealAlerts implements ContactListener {
    private static final Logger LOG = System.getLogger(SealAlerts.class.getName());

    /** A failure or crash may follow the adding of a contact. */
    private static final Duration LOOK_FOR_CONTACTS_EVERY = Duration.ofMinutes(5);

    private final OpenAlerts open;
    private final Alerts alerts;
    private final Recipients recipients;
    private final Dispatch dispatch;
    private final SealingPolicy sealingPolicy;
    private final InstantSource clock;
    private final Consumer<Instant> scheduleWakeup;
    private final AlertListener listener;
    private Instant lookForContactsAt = Instant.EPOCH;

    public SealAlerts(
            OpenAlerts open,
            Alerts alerts,
            Recipients recipients,
            Dispatch dispatch,
            SealingPolicy sealingPolicy,
            InstantSource clock,
            Consumer<Instant> scheduleWakeup,
            AlertListener listener) {
        this.open = open;
        this.alerts = alerts;
        this.recipients = recipients;
        this.dispatch = dispatch;
        this.sealingPolicy = sealingPolicy;
        this.clock = clock;
        this.scheduleWakeup = scheduleWakeup;
        this.listener = listener;
    }

    /**
     * Seals and dispatches every due alert, including those a crash interrupted; from time to time also the alerts
     * without a contact whose vendor has one by now.
     */
    void sealDue() {
        OneByOne.each(alerts.due(clock.instant()), this::proceed);
        if (!lookForContactsAt.isAfter(clock.instant())) {
            OneByOne.each(alerts.withoutContact(), this::seal);
            lookForContactsAt = clock.instant().plus(LOOK_FOR_CONTACTS_EVERY);
        }
    }

    private void proceed(AlertId id) {
        open.progress(id).filter(CollectionProgress::collecting).ifPresentOrElse(this::sealIfDue, () -> seal(id));
    }

    /**
     * Acts on the first line and on one that completes the alert; the lines in between need no update.
     *
     * @param latest how many of the lines were added just now
     */
    void linesAdded(CollectionProgress progress, int latest) {
        if (progress.arrived() <= latest || !sealingPolicy.sealAt(progress).isAfter(clock.instant())) {
            sealIfDue(progress);
        }
    }

    /** Seals the alert if it is due, else schedules the next check. */
    void sealIfDue(CollectionProgress progress) {
        if (!progress.collecting()) {
            return;
        }
        var sealAt = sealingPolicy.sealAt(progress);
        if (sealAt.isAfter(clock.instant())) {
            open.setDue(progress, sealAt);
            scheduleWakeup.accept(sealAt);
            return;
        }
        if (progress.lacksLines() && progress.arrived() < sealingPolicy.capacity()) {
            LOG.log(
                    Level.WARNING,
                    "Sealed alert {0} with {1} lines, fewer than announced: {2} after {3} completed",
                    progress.id().value(),
                    progress.soFar(),
                    sealingPolicy.bound(),
                    progress.cause().id());
        }
        seal(progress.id());
    }

    @Override
    public void contactAdded(String company, String vendor) {
        listener.contactAdded(company, vendor);
        alerts.withoutContact(company, vendor).forEach(this::seal);
    }

    /** Retries if the alert was changed concurrently, for example by a new line. */
    private void seal(AlertId id) {
        while (true) {
            var found = alerts.find(id);
            if (found.isEmpty()) {
                return;
            }
            var alert = found.get();
            switch (alert.status()) {
                case COLLECTING, NO_CONTACT -> {
                    if (trySeal(alert)) {
                        return;
                    }
                }
                case PLANNED -> {
                    dispatch(alert);
                    return;
                }
                case SENT, NO_VENDOR, GIVEN_UP, EMPTY -> {
                    return;
                }
            }
        }
    }

    private boolean trySeal(Alert alert) {
        var sealed = alert.seal(recipients.of(alert, ChinaCalendar.dayOf(clock.instant())));
        if (sealed.status() == alert.status()) {
            listener.sealed(alert.status(), sealed);
            return true;
        }
        if (!alerts.seal(sealed, clock.instant())) {
            return false;
        }
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
        listener.sealed(alert.status(), sealed);
        if (sealed.status() == AlertStatus.PLANNED) {
            dispatch(sealed);
        }
        // Retry without a contact: one may have been added meanwhile.
        return sealed.status() != AlertStatus.NO_CONTACT;
    }

    private void dispatch(Alert alert) {
        dispatch.take(alert);
        alerts.markDispatched(alert.id());
    }
}
