package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.CloseAlerts;
import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Delivers one alert to one recipient, as part of the trace that led to it, and keeps what came of it. */
final class DeliverOne {
    private static final Logger LOG = System.getLogger(DeliverOne.class.getName());

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final CloseAlerts closeAlerts;
    private final Channel channel;
    private final Retry retry;
    private final Tracing tracing;
    private final InstantSource clock;
    private final Consumer<Instant> wakeMe;
    private final Consumer<DeliveryOutcome> observer;

    DeliverOne(
            Deliveries deliveries,
            Alerts alerts,
            CloseAlerts closeAlerts,
            Channel channel,
            Retry retry,
            Tracing tracing,
            InstantSource clock,
            Consumer<Instant> wakeMe,
            Consumer<DeliveryOutcome> observer) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.closeAlerts = closeAlerts;
        this.channel = channel;
        this.retry = retry;
        this.tracing = tracing;
        this.clock = clock;
        this.wakeMe = wakeMe;
        this.observer = observer;
    }

    void deliver(Claimed claimed) {
        tracing.within(claimed.delivery().traceparent(), "deliver alert", () -> attempt(claimed));
    }

    /** Whatever goes wrong is an outcome too: it counts, it can be seen, and it comes to an end. */
    private void attempt(Claimed claimed) {
        var delivery = claimed.delivery();
        @Nullable Alert alert = null;
        DeliveryOutcome outcome;
        try {
            alert = alerts.find(delivery.alert()).orElse(null);
            outcome = alert == null ? new TryLater("Its alert is missing") : channel.send(delivery, alert);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "Delivery %s could not be tried".formatted(delivery.id()), failed);
            outcome = new TryLater("It could not be tried: " + failed);
        }
        keep(claimed, alert, outcome);
    }

    private void keep(Claimed claimed, @Nullable Alert alert, DeliveryOutcome outcome) {
        var after = claimed.delivery().after(outcome, clock.instant(), retry);
        observer.accept(outcome);
        LOG.log(
                Level.INFO,
                "Delivery {0} of alert {1} to {2}: {3}",
                after.id(),
                after.alert().value(),
                after.recipient().email(),
                outcome);
        if (after.isSettled()) {
            // The alert first: a crash in between tries the delivery again, and both end the same.
            closeAlerts.settle(after.alert(), after.id(), after.status() == Delivery.Status.SENT);
        }
        if (after.isSettled() && alert != null) {
            deliveries.keep(claimed, new DeliverySettled(after, alert));
        } else {
            deliveries.keep(claimed, after);
        }
        if (after.due() != null) {
            wakeMe.accept(after.due());
        }
    }
}
