package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alerts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Settles a delivery whose message came back after a mail server had accepted it. Can be repeated. */
public final class SettleBounces {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final SettleAlerts settleAlerts;

    /** @param deliveries of alerts, or requests to confirm an address, which belong to no alert */
    public SettleBounces(Alerts alerts, Deliveries deliveries, SettleAlerts settleAlerts) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.settleAlerts = settleAlerts;
    }

    /**
     * The delivery first: it changes only if no resend has begun meanwhile. After a crash in between, the report is read
     * again, and the alert is settled then.
     *
     * @param sending that came back; it says nothing about a later one
     */
    public void settle(Delivery sent, int sending, DeliveryReport report) {
        var found = alerts.find(sent.alert());
        if (found.isEmpty()) {
            markBounced(sent, sending, deliveries::replace);
            return;
        }
        var alert = found.get();
        markBounced(sent, sending, (known, after) -> {
                    var news = DeliverySettled.ofBounce(after, known.portionOf(alert), report);
                    return deliveries.replace(known, news);
                })
                .ifPresent(bounced -> settleAlerts.settleBounced(bounced, alert, report.words()));
    }

    /**
     * Empty if the message of this sending is not the last one that was sent.
     *
     * @param replace false if the delivery has changed since it was read
     */
    private Optional<Delivery> markBounced(Delivery sent, int sending, BiPredicate<Delivery, Delivery> replace) {
        var found = Optional.of(sent);
        while (found.isPresent()) {
            var known = found.get();
            if (known.sending() != sending) return Optional.empty();
            if (known.status() == Delivery.Status.BOUNCED) return found;
            if (known.status() != Delivery.Status.SENT) return Optional.empty();
            var after = known.settle(Delivery.Status.BOUNCED);
            if (replace.test(known, after)) return Optional.of(after);
            found = deliveries.find(known.company(), List.of(known.id())).stream()
                    .findFirst();
        }
        return found;
    }
}
