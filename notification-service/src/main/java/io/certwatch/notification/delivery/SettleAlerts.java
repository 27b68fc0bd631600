package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.digest.Digests;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an alert how its deliveries ended; with a digest, the alerts whose lines are in it. Each step can be repeated. */
public final class SettleAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(SettleAlerts.class);

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Digests digests;
    private final AlertListener listener;
    private final List<SettlementListener> settlements;

    public SettleAlerts(
            Alerts alerts,
            Deliveries deliveries,
            Digests digests,
            AlertListener listener,
            List<SettlementListener> settlements) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.digests = digests;
        this.listener = listener;
        this.settlements = List.copyOf(settlements);
    }

    /**
     * Before the delivery is stored: after a crash in between, the repeated delivery tells the alert again.
     *
     * @param alert of the delivery
     */
    void settle(Delivery settled, Alert alert, Instant now) {
        if (alert.recipients().size() == 1) {
            notifyStatus(settled, alerts.settleOnly(settled.alert(), settled.id(), settlement(settled.status())));
        } else {
            settle(settled);
        }
        if (isDigest(alert)) {
            digests.markEnded(alert.id(), now);
        } else {
            tell(settled.alert(), settled, "");
        }
    }

    /** Once the delivery is stored: of a digest, what waited is settled. It may be much; after a crash {@link SendDigests} continues. */
    void complete(Delivery settled, Alert alert) {
        if (isDigest(alert)) {
            settleWaiting(alert, settled.status());
        }
    }

    /**
     * Once the delivery is stored: its message was sent, and came back.
     *
     * @param words what the reporting server said
     */
    void settleBounced(Delivery bounced, Alert alert, String words) {
        settle(bounced);
        if (isDigest(alert)) {
            settleWaiting(alert, bounced.status(), words);
        } else {
            tell(bounced.alert(), bounced, words);
        }
    }

    private static boolean isDigest(Alert alert) {
        return alert.cause().kind() == AlertCause.Kind.DIGEST;
    }

    /** @param ended how the digest did */
    void settleWaiting(Alert digest, Delivery.Status ended) {
        settleWaiting(digest, ended, "");
    }

    private void settleWaiting(Alert digest, Delivery.Status ended, String words) {
        var told = digest.keys();
        for (var waiting : digests.waiting(digest.id())) {
            var status = Collections.disjoint(told, waiting.lines()) ? Delivery.Status.NOTHING_LEFT : ended;
            settleDelivery(waiting, status).ifPresent(delivery -> {
                settle(delivery);
                tell(waiting.alert(), delivery, words);
            });
        }
        digests.markSettled(digest.id());
    }

    /** Repeats if the delivery was changed meanwhile. */
    private Optional<Delivery> settleDelivery(WaitingLines waiting, Delivery.Status status) {
        while (true) {
            var found = deliveries.find(waiting.alert().company(), List.of(waiting.delivery())).stream()
                    .findFirst();
            if (found.isEmpty() || !isChangedBy(status, found.get())) return found;
            var settled = found.get().settle(status);
            if (deliveries.replace(found.get(), settled)) return Optional.of(settled);
        }
    }

    /** A digest that is sent again can still reach whom it has not reached. It takes nothing back, unless it came back itself. */
    private static boolean isChangedBy(Delivery.Status ended, Delivery known) {
        return !known.isSettled()
                || ended == Delivery.Status.SENT && known.status() != Delivery.Status.SENT
                || ended == Delivery.Status.BOUNCED && known.status() == Delivery.Status.SENT;
    }

    private void settle(Delivery settled) {
        notifyStatus(settled, alerts.settle(settled.alert(), settled.id(), settlement(settled.status())));
    }

    private void notifyStatus(Delivery settled, Optional<AlertStatus> status) {
        status.ifPresent(reached -> listener.onStatusReached(settled.company(), reached));
    }

    /** A message that was sent must not be sent again because an observer fails. */
    private void tell(AlertId alert, Delivery ended, String words) {
        for (var observer : settlements) {
            try {
                tell(observer, alert, ended, words);
            } catch (RuntimeException failed) {
                LOG.error("An observer of delivery %s of alert %s failed".formatted(ended.id(), alert.value()), failed);
            }
        }
    }

    private static void tell(SettlementListener observer, AlertId alert, Delivery ended, String words) {
        if (ended.status() == Delivery.Status.BOUNCED) {
            observer.onBounced(alert, ended, words);
        } else {
            observer.onEnded(alert, ended);
        }
    }

    private static Settlement settlement(Delivery.Status status) {
        return switch (status) {
            case SENT -> Settlement.REACHED;
            case GIVEN_UP, RECIPIENT_GONE -> Settlement.NOT_REACHED;
            case BOUNCED -> Settlement.BOUNCED;
            case NOTHING_LEFT -> Settlement.NOTHING_LEFT;
            case PENDING, IN_DIGEST -> throw new IllegalArgumentException("The delivery is not settled.");
        };
    }
}
