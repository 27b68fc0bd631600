package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Dispatch;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Plans one delivery for each recipient of an alert. */
public final class PlanDeliveries implements Dispatch {
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Consumer<List<Delivery>> next;

    /** @param next receives the planned deliveries, to send them without a query */
    public PlanDeliveries(Deliveries deliveries, InstantSource clock, Consumer<List<Delivery>> next) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void take(Alert alert) {
        var now = clock.instant();
        var planned = alert.recipients().stream()
                .map(recipient -> Delivery.plan(alert, recipient, now))
                .toList();
        deliveries.plan(planned);
        next.accept(planned);
    }
}
