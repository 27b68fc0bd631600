package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.timing.Wakeups;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one alert to one recipient, within the trace that led to it, and stores the outcome. */
record DeliverOne(
        Deliveries deliveries,
        Alerts alerts,
        CompleteReminder completeReminder,
        SettleAlerts settleAlerts,
        Channel channel,
        AlertMemory memory,
        Retry retry,
        Tracing tracing,
        InstantSource clock,
        Wakeups wakeups,
        SuppressRefused suppressRefused,
        DeliveryListener listener) {

    /** Continues the trace of the event that led to a delivery. */
    @FunctionalInterface
    interface Tracing {

        void within(@Nullable String traceparent, String name, Runnable work);
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeliverOne.class);

    void deliver(Claimed claimed) {
        tracing.within(claimed.delivery().traceparent(), "deliver alert", () -> attempt(claimed));
    }

    /** Unexpected exceptions count as failed attempts, so that they are visible and retries end. */
    private void attempt(Claimed claimed) {
        var delivery = claimed.delivery();
        @Nullable Alert alert = null;
        @Nullable WrittenMessage message = null;
        DeliveryOutcome outcome;
        try {
            alert = alerts.find(delivery.alert())
                    .map(delivery::portionOf)
                    .map(completeReminder::complete)
                    .orElse(null);
            if (alert == null) {
                outcome = new TryLater("Its alert is missing");
            } else if (alert.isWithoutLines()) {
                settle(claimed, delivery.settle(Delivery.Status.NOTHING_LEFT), alert);
                return;
            } else if (!completeReminder.mayReach(delivery.recipient(), alert)) {
                settle(claimed, delivery.settle(Delivery.Status.RECIPIENT_GONE), alert);
                return;
            } else if (memory.wasTold(alert.createdAt())) {
                outcome = HeldChannel.UNKNOWN_WHETHER_SENT;
            } else {
                message = channel.write(alert, delivery.recipient());
                outcome = channel.send(delivery, message);
            }
        } catch (RuntimeException failed) {
            LOG.error("Delivery %s failed unexpectedly".formatted(delivery.id()), failed);
            outcome = new TryLater("The attempt failed: " + failed);
        }
        keep(claimed, alert, message, outcome);
    }

    private void keep(
            Claimed claimed, @Nullable Alert alert, @Nullable WrittenMessage message, DeliveryOutcome outcome) {
        var now = clock.instant();
        var after = claimed.delivery().after(outcome, now, retry);
        listener.onAttempted(after, outcome, now);
        LOG.info(
                "Delivery {} of alert {} to contact {}: {}",
                after.id(),
                after.alert().value(),
                after.recipient().contact(),
                outcome.withoutAddresses());
        suppressRefused.suppressIfRefused(after.company(), after.recipient(), outcome);
        // The alert first: after a crash in between, the retried delivery sets the same status again.
        if (after.isSettled() && alert != null) {
            settleAlerts.settle(after, alert, clock.instant());
            deliveries.keep(claimed, DeliverySettled.ofAttempt(after, alert, outcome instanceof Sent ? message : null));
            settleAlerts.complete(after, alert);
        } else {
            deliveries.keep(claimed, after);
        }
        if (after.due() != null) {
            wakeups.at(after.due());
        }
    }

    private void settle(Claimed claimed, Delivery after, Alert alert) {
        settleAlerts.settle(after, alert, clock.instant());
        deliveries.keep(claimed, after);
        settleAlerts.complete(after, alert);
    }
}
