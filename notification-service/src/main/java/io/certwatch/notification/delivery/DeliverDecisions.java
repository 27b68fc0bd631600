package io.certwatch.notification.delivery;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries.Claimed;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.timing.Wakeups;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message about decisions, and stores the outcome. */
record DeliverDecisions(
        Deliveries letters,
        VendorDecisions decisions,
        Contacts contacts,
        DecisionWriter writer,
        Channel channel,
        Retry retry,
        InstantSource clock,
        Wakeups wakeups,
        SuppressRefused suppressRefused) {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverDecisions.class);

    void deliver(Claimed claimed) {
        var delivery = claimed.delivery();
        var outcome = attempt(delivery);
        var after = delivery.after(outcome, clock.instant(), retry);
        LOG.info(
                "Message {} to contact {} about decisions: {}",
                after.id(),
                after.recipient().contact(),
                outcome.withoutAddresses());
        suppressRefused.suppressIfRefused(after.company(), after.recipient(), outcome);
        letters.keep(claimed, after);
        if (after.due() != null) {
            wakeups.at(after.due());
        }
    }

    private DeliveryOutcome attempt(Delivery delivery) {
        try {
            var told = decisions.ofLetter(delivery.company(), delivery.alert().value());
            return contacts.find(delivery.company(), delivery.recipient().contact())
                    .filter(Contact::isReachable)
                    .filter(contact -> contact.hasAddress(delivery.recipient().email()) && !told.isEmpty())
                    .map(contact -> channel.send(delivery, writer.write(contact, told)))
                    .orElseGet(() -> new GivenUp("The contact may get no messages any more"));
        } catch (RuntimeException failed) {
            LOG.error("Message %s failed unexpectedly".formatted(delivery.id()), failed);
            return new TryLater("The attempt failed: " + failed);
        }
    }
}
