package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Reachable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Closes alerts in their time and hands them on. */
public final class SealAlerts implements Reachable {
    private static final Logger LOG = System.getLogger(SealAlerts.class.getName());

    private final OpenAlerts open;
    private final Alerts alerts;
    private final Recipients recipients;
    private final Dispatch dispatch;
    private final SealingPolicy patience;
    private final InstantSource clock;
    private final Consumer<Instant> wakeMe;
    private final Consumer<AlertStatus> observer;
    private boolean resumed;

    public SealAlerts(
            OpenAlerts open,
            Alerts alerts,
            Recipients recipients,
            Dispatch dispatch,
            SealingPolicy patience,
            InstantSource clock,
            Consumer<Instant> wakeMe,
            Consumer<AlertStatus> observer) {
        this.open = open;
        this.alerts = alerts;
        this.recipients = recipients;
        this.dispatch = dispatch;
        this.patience = patience;
        this.clock = clock;
        this.wakeMe = wakeMe;
        this.observer = observer;
    }

    /**
     * Looks at every alert whose time has come, also at those that a crash left half done: at the
     * first time those without contact too, for a contact may have been added with no time left to tell.
     */
    void sealDue() {
        for (var id : alerts.due(clock.instant())) {
            open.progress(id).filter(CollectionProgress::collecting).ifPresentOrElse(this::look, () -> seal(id));
        }
        if (!resumed) {
            alerts.withoutContact().forEach(this::seal);
            resumed = true;
        }
    }

    /** A line has come: that may have been the last, or the first. In between there is nothing to do. */
    void lineCame(CollectionProgress progress) {
        if (progress.arrived() == 1 || !patience.sealAt(progress).isAfter(clock.instant())) {
            look(progress);
        }
    }

    /** Seals the alert if its time has come, else comes back then. */
    void look(CollectionProgress progress) {
        if (!progress.collecting()) {
            return;
        }
        var sealAt = patience.sealAt(progress);
        if (sealAt.isAfter(clock.instant())) {
            open.lookAgainAt(progress.id(), sealAt);
            wakeMe.accept(sealAt);
            return;
        }
        if (progress.lacksLines() && progress.arrived() < patience.capacity()) {
            LOG.log(
                    Level.WARNING,
                    "Alert {0} is sealed with {1} lines, fewer than announced: {2} after {3} was through",
                    progress.id().value(),
                    progress.soFar(),
                    patience.bound(),
                    progress.cause().id());
        }
        seal(progress.id());
    }

    @Override
    public void nowReachable(String company, String vendor) {
        alerts.withoutContact(company, vendor).forEach(this::seal);
    }


    /** Over again when somebody else changed the alert in between, be it only by one more line. */
    private void seal(AlertId id) {
        while (true) {
            var found = alerts.find(id);
            if (found.isEmpty()) {
                return;
            }
            var alert = found.get();
            switch (alert.status()) {
                case COLLECTING, NO_CONTACT -> {
                    if (sealed(alert)) {
                        return;
                    }
                }
                case PLANNED -> {
                    handOver(alert);
                    return;
                }
                case SENT, NO_VENDOR, GIVEN_UP, EMPTY -> {
                    return;
                }
            }
        }
    }

    private boolean sealed(Alert alert) {
        var sealed = alert.seal(recipients.of(alert));
        if (sealed.status() == alert.status()) {
            return true;
        }
        if (!alerts.seal(sealed, clock.instant())) {
            return false;
        }
        LOG.log(
                Level.INFO,
                "Alert {0} about {1} {2} of {3} is sealed with {4} lines: {5}",
                sealed.id().value(),
                sealed.cause().kind(),
                sealed.cause().id(),
                sealed.vendor(),
                sealed.told().size(),
                sealed.status());
        observer.accept(sealed.status());
        if (sealed.status() == AlertStatus.PLANNED) {
            handOver(sealed);
        }
        // Once more without a contact: one may have come while we looked.
        return sealed.status() != AlertStatus.NO_CONTACT;
    }

    private void handOver(Alert alert) {
        dispatch.take(alert);
        alerts.handedOver(alert.id());
    }
}
