package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Dispatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans one delivery for each recipient of an alert; of an alert that is resent, those of the earlier sending once more. */
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
        if (alert.sending().number() > 1) {
            planAgain(alert, now);
        }
        next.accept(planned);
    }

    /** A delivery that is pending from an earlier sending serves this one as well. */
    private void planAgain(Alert alert, Instant now) {
        var byId = alert.recipients().stream()
                .collect(Collectors.toMap(recipient -> Delivery.id(alert.id(), recipient), Function.identity()));
        for (var known : deliveries.find(alert.id().company(), byId.keySet())) {
            if (known.isSettled() && known.sending() < alert.sending().number()) {
                var recipient = Objects.requireNonNull(byId.get(known.id()));
                deliveries.replace(known, known.again(alert, recipient, now));
            }
        }
    }
}
