package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Dispatch;
import java.time.InstantSource;

/** Plans one delivery for each recipient of an alert. */
public final class PlanDeliveries implements Dispatch {
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Runnable nudge;

    public PlanDeliveries(Deliveries deliveries, InstantSource clock, Runnable nudge) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.nudge = nudge;
    }

    @Override
    public void take(Alert alert) {
        var now = clock.instant();
        deliveries.plan(alert.recipients().stream()
                .map(recipient -> Delivery.plan(alert, recipient, now))
                .toList());
        nudge.run();
    }
}
