package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.digest.DigestTimes;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;

/** Plans and settles deliveries over stores in memory. */
final class Plans {
    static final DigestTimes AT_EIGHT = new DigestTimes(LocalTime.of(8, 0));

    private Plans() {}

    static PlanDeliveries planning(Deliveries deliveries, InMemoryAlerts alerts, InstantSource clock) {
        return new PlanDeliveries(
                deliveries, alerts, new PlanDigests(alerts, deliveries, alerts, AT_EIGHT), AT_EIGHT, clock, _ -> {});
    }

    /** Of alerts that are no reminders. */
    static CompleteReminder completing() {
        return new CompleteReminder(
                new InMemoryObligations(),
                new Recipients(new InMemoryContacts(), List.of()),
                _ -> false,
                InstantSource.system());
    }

    static SuppressRefused suppressing(InMemoryContacts contacts, InstantSource clock) {
        return new SuppressRefused(() -> new SuppressContacts(contacts, List.of()), clock);
    }

    static SettleAlerts settling(Deliveries deliveries, InMemoryAlerts alerts, SettlementListener... listeners) {
        return new SettleAlerts(alerts, deliveries, alerts, (_, _) -> {}, List.of(listeners));
    }
}
