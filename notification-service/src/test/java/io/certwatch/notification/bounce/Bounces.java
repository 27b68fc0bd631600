package io.certwatch.notification.bounce;

import static io.certwatch.notification.alert.Fixtures.NOON;

import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.bounce.mail.BounceMails;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.certwatch.notification.delivery.SettleAlerts;
import io.certwatch.notification.delivery.SettleBounces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Takes reports as the service does, without the service. */
public final class Bounces {
    private Bounces() {}

    public static BounceMail mail(Deliveries deliveries, Contacts contacts, MeterRegistry registry) {
        var alerts = new InMemoryAlerts();
        var settleAlerts = new SettleAlerts(alerts, deliveries, alerts, (_, _) -> {}, List.of());
        var sent = new DeliveredMessages(deliveries, new SettleBounces(alerts, deliveries, settleAlerts));
        var suppressContacts = new SuppressContacts(contacts, List.of());
        var takeReports = new TakeReports(List.of(sent), new InMemoryDeliveryReports(), suppressContacts, () -> NOON);
        return BounceMails.with(takeReports, registry);
    }
}
