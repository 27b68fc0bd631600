package io.certwatch.notification.delivery;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.timing.Wakeups;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request to confirm an address, unless it is needless by now, and stores the outcome. */
record DeliverConfirmation(
        Deliveries requests,
        Contacts contacts,
        ConfirmationWriter writer,
        Channel channel,
        Retry retry,
        InstantSource clock,
        Wakeups wakeups,
        SuppressRefused suppressRefused) {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverConfirmation.class);

    void deliver(Claimed claimed) {
        var delivery = claimed.delivery();
        var outcome = attempt(delivery);
        var after = delivery.after(outcome, clock.instant(), retry);
        LOG.info(
                "Request {} to confirm the address of contact {}: {}",
                after.id(),
                after.recipient().contact(),
                outcome.withoutAddresses());
        suppressRefused.suppressIfRefused(after.company(), after.recipient(), outcome);
        requests.keep(claimed, after);
        if (after.due() != null) {
            wakeups.at(after.due());
        }
    }

    private DeliveryOutcome attempt(Delivery delivery) {
        try {
            return contacts.find(delivery.company(), delivery.recipient().contact())
                    .filter(contact -> isAsked(contact, delivery))
                    .map(contact -> channel.send(delivery, writer.write(contact)))
                    .orElseGet(() -> new GivenUp("The address needs no confirmation any more"));
        } catch (RuntimeException failed) {
            LOG.error("Request %s failed unexpectedly".formatted(delivery.id()), failed);
            return new TryLater("The attempt failed: " + failed);
        }
    }

    private static boolean isAsked(Contact contact, Delivery delivery) {
        return contact.awaitsConfirmation()
                && contact.hasAddress(delivery.recipient().email());
    }
}
