package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.SuppressionListener;
import io.certwatch.notification.digest.CompleteDigest;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.timing.Wakeups;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes digests that are due and plans their delivery; settles what waited for one that has ended. */
final class SendDigests implements ContactListener, SuppressionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);

    private final Alerts alerts;
    private final Digests digests;
    private final CompleteDigest completeDigest;
    private final PlanDigests planDigests;
    private final Dispatch dispatch;
    private final SettleAlerts settleAlerts;
    private final AlertListener listener;
    private final InstantSource clock;
    private final Wakeups wakeups;

    /** @param wakeups of {@link #sendDue} */
    public SendDigests(
            Alerts alerts,
            Digests digests,
            CompleteDigest completeDigest,
            PlanDigests planDigests,
            Dispatch dispatch,
            SettleAlerts settleAlerts,
            AlertListener listener,
            InstantSource clock,
            Wakeups wakeups) {
        this.alerts = alerts;
        this.digests = digests;
        this.completeDigest = completeDigest;
        this.planDigests = planDigests;
        this.dispatch = dispatch;
        this.settleAlerts = settleAlerts;
        this.listener = listener;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    /** Also continues what a crash interrupted. */
    void sendDue() {
        OneByOne.each(digests.dueDigests(clock.instant()), this::send);
    }

    /** Retries if the digest was changed meanwhile. */
    private void send(AlertId id) {
        var found = alerts.find(id);
        while (found.isPresent() && found.get().status() == AlertStatus.COLLECTING) {
            close(completeDigest.complete(found.get()));
            found = alerts.find(id);
        }
        found.ifPresent(this::proceed);
    }

    private void close(Alert closed) {
        if (digests.close(closed, clock.instant())) {
            LOG.info(
                    "Closed digest {} ({}) with {} lines: {}",
                    closed.id().value(),
                    closed.cause().id(),
                    closed.activeLines().size(),
                    closed.status());
            listener.onStatusReached(closed.id().company(), closed.status());
        }
    }

    private void proceed(Alert closed) {
        switch (closed.status()) {
            case PLANNED -> {
                dispatch.take(closed);
                alerts.markDispatched(closed.id());
            }
            case EMPTY -> {
                if (!closed.isWithoutLines()) {
                    planDigests.moveOn(closed, clock.instant());
                    digests.markSettled(closed.id());
                } else {
                    settleAlerts.settleWaiting(closed, Delivery.Status.NOTHING_LEFT);
                }
            }
            case GIVEN_UP ->
                settleAlerts.settleWaiting(
                        closed,
                        closed.recipients().isEmpty() ? Delivery.Status.RECIPIENT_GONE : Delivery.Status.GIVEN_UP);
            case SENT -> settleAlerts.settleWaiting(closed, Delivery.Status.SENT);
            case BOUNCED -> settleAlerts.settleWaiting(closed, Delivery.Status.BOUNCED);
            case COLLECTING, NO_CONTACT, NO_VENDOR -> {}
        }
    }

    @Override
    public void contactAdded(String company, String vendor) {
        // Nothing waits for a contact who is new.
    }

    /** Who no longer wants digests gets at once what waits. */
    @Override
    public void contactChanged(Contact contact) {
        if (contact.details().frequency() == Frequency.AT_ONCE) {
            makeDueNow(contact);
        }
    }

    /** What waits is dropped now, so that nobody expects it. */
    @Override
    public void contactRemoved(Contact contact) {
        makeDueNow(contact);
    }

    @Override
    public void onSuppressed(Contact contact) {
        makeDueNow(contact);
    }

    private void makeDueNow(Contact contact) {
        digests.makeDueNow(contact.company(), contact.id(), clock.instant());
        wakeups.now();
    }
}
