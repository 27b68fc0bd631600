package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.DigestTimes;
import io.certwatch.notification.alert.InMemoryAlerts;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;

/** Plans and settles deliveries over stores in memory. */
final class Plans {
    static final DigestTimes AT_EIGHT = new DigestTimes(LocalTime.of(8, 0));

    private Plans() {}

    static PlanDeliveries planning(Deliveries deliveries, InMemoryAlerts alerts, InstantSource clock) {
        return new PlanDeliveries(
                deliveries, alerts, new PlanDigests(alerts, deliveries, alerts, AT_EIGHT), clock, _ -> {});
    }

    static SettleAlerts settling(Deliveries deliveries, InMemoryAlerts alerts, SettlementListener... listeners) {
        return new SettleAlerts(alerts, deliveries, alerts, (_, _) -> {}, List.of(listeners));
    }
}
