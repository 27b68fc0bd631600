package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Stops messages to an address that a mail server does not know, as a report that comes later does. Can be repeated. */
final class SuppressRefused {
    private final Supplier<SuppressContacts> suppressContacts;
    private final InstantSource clock;

    /** @param suppressContacts notifies those who deliver, and is there after them */
    public SuppressRefused(Supplier<SuppressContacts> suppressContacts, InstantSource clock) {
        this.suppressContacts = suppressContacts;
        this.clock = clock;
    }

    /** Before the outcome is stored: after a crash in between, the address is tried and refused again. */
    void suppressIfRefused(String company, Recipient recipient, DeliveryOutcome outcome) {
        if (outcome instanceof AddressRefused(var answer)) {
            suppressContacts
                    .get()
                    .suppress(
                            company,
                            recipient.contact(),
                            recipient.email(),
                            new Suppression(Reason.BOUNCED, clock.instant(), answer));
        }
    }
}
