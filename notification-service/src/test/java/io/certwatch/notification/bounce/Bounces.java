package io.certwatch.notification.bounce;

import static io.certwatch.notification.alert.Fixtures.NOON;

import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.bounce.mail.BounceMails;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.InMemoryDeliveryReports;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Takes reports as the service does, without the service. */
public final class Bounces {
    private Bounces() {}

    public static BounceMail mail(Deliveries deliveries, Contacts contacts, MeterRegistry registry) {
        var suppressContacts = new SuppressContacts(contacts, List.of());
        var takeReports =
                new TakeReports(List.of(deliveries), new InMemoryDeliveryReports(), suppressContacts, () -> NOON);
        return BounceMails.with(takeReports, registry);
    }
}
