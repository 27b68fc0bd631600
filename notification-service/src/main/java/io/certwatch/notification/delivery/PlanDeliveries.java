package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.digest.DigestTimes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans one delivery for each recipient of an alert, and one more if some of its lines wait for a digest; of an alert that
 * is resent, those of the earlier sending once more.
 */
final class PlanDeliveries implements Dispatch {
    private final Deliveries deliveries;
    private final Alerts alerts;
    private final PlanDigests planDigests;
    private final DigestTimes times;
    private final InstantSource clock;
    private final Consumer<List<Delivery>> next;

    /** @param next receives the planned deliveries that are due, to send them without a query */
    public PlanDeliveries(
            Deliveries deliveries,
            Alerts alerts,
            PlanDigests planDigests,
            DigestTimes times,
            InstantSource clock,
            Consumer<List<Delivery>> next) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.planDigests = planDigests;
        this.times = times;
        this.clock = clock;
        this.next = next;
    }

    /**
     * In this order, so that no alert can be settled before all its deliveries are: first what waits is decided, then the number of
     * deliveries is known, and only then can one of them end.
     */
    @Override
    public void take(List<Alert> alerts) {
        var now = clock.instant();
        var planned = new ArrayList<Delivery>();
        var waiting = new LinkedHashMap<Alert, List<Delivery>>();
        for (var alert : alerts) {
            var waits = planDigests.select(alert, now);
            planned.addAll(waits.isEmpty() ? planAll(alert, now) : planBeside(waits, alert, now));
            waiting.put(alert, waits);
        }
        if (!planned.isEmpty()) {
            deliveries.plan(planned);
        }
        waiting.forEach((alert, waits) -> {
            waits.forEach(delivery -> planDigests.join(alert, delivery, now));
            if (alert.sending().number() > 1) {
                planAgain(alert, now);
            }
        });
        next.accept(planned.stream()
                .filter(delivery -> !delivery.plannedAt().isAfter(now))
                .toList());
    }

    private List<Delivery> planAll(Alert alert, Instant now) {
        return alert.recipients().stream()
                .map(recipient -> Delivery.plan(alert, recipient, List.of(), due(alert, recipient, now)))
                .toList();
    }

    private Instant due(Alert alert, Recipient recipient, Instant now) {
        return alert.cause().waitsForMorning() && alert.sending().number() == 1
                ? times.nextMorning(recipient.zone(), now)
                : now;
    }

    /** None for a recipient all of whose lines wait. */
    private List<Delivery> planBeside(List<Delivery> waiting, Alert alert, Instant now) {
        var apart = waiting.stream()
                .collect(Collectors.toMap(
                        delivery -> delivery.recipient().contact(),
                        delivery -> Objects.requireNonNull(delivery.place()).lines()));
        var planned = new ArrayList<Delivery>();
        for (var recipient : alert.recipients()) {
            var waits = apart.getOrDefault(recipient.contact(), List.of());
            var beside = Delivery.plan(alert, recipient, waits, due(alert, recipient, now));
            if (beside.apart().isEmpty() || beside.tellsAnyOf(alert) || isKnown(beside)) {
                planned.add(beside);
            }
        }
        alerts.expect(alert.id(), waiting.size() + planned.size());
        return planned;
    }

    private boolean isKnown(Delivery delivery) {
        return !deliveries.find(delivery.company(), List.of(delivery.id())).isEmpty();
    }

    /** A delivery that is pending from an earlier sending serves this one as well. */
    private void planAgain(Alert alert, Instant now) {
        Map<String, Recipient> byId = alert.recipients().stream()
                .collect(Collectors.toMap(recipient -> Delivery.id(alert.id(), recipient), Function.identity()));
        for (var known : deliveries.find(alert.id().company(), byId.keySet())) {
            if (known.isSettled() && known.sending() < alert.sending().number()) {
                var recipient = Objects.requireNonNull(byId.get(known.id()));
                deliveries.replace(known, known.again(alert, recipient, now));
            }
        }
    }
}
