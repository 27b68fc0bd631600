package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactListener;
import io.certwatch.notification.contact.Contacts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plans the request to confirm an address: once each time a contact begins to wait for its confirmation, and again
 * when a member asks for it.
 */
public final class AskForConfirmation implements ContactListener {

    /** What became of the request to send it again. */
    public enum Asked {
        /** Planned, or still under way from before. */
        UNDER_WAY,
        TOO_SOON
    }

    private final Deliveries requests;
    private final Contacts contacts;
    private final ContactTests tests;
    private final Duration pause;
    private final InstantSource clock;
    private final Consumer<List<Delivery>> next;
    private boolean resumed;

    /**
     * @param pause shortest time between two messages that a member has sent to a contact
     * @param next receives the planned requests, to send them without a query
     */
    public AskForConfirmation(
            Deliveries requests,
            Contacts contacts,
            ContactTests tests,
            Duration pause,
            InstantSource clock,
            Consumer<List<Delivery>> next) {
        this.requests = requests;
        this.contacts = contacts;
        this.tests = tests;
        this.pause = pause;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void contactAdded(String company, String vendor) {
        // Needs no confirmation.
    }

    @Override
    public void confirmationMissing(Contact contact) {
        var request = List.of(Delivery.ofConfirmation(contact, clock.instant()));
        requests.plan(request);
        next.accept(request);
    }

    /** Asks those whose request a crash prevented after they were added; once for each start of the service. */
    void resume() {
        if (!resumed) {
            contacts.forEachAwaiting(Instant.EPOCH, clock.instant(), this::confirmationMissing);
            resumed = true;
        }
    }

    public Asked again(Contact contact) {
        var now = clock.instant();
        if (!tests.begin(contact.company(), contact.id(), now, now.minus(pause))) return Asked.TOO_SOON;
        confirmationMissing(contact);
        latest(contact).filter(Delivery::isSettled).ifPresent(settled -> {
            var again = settled.again(settled.sending() + 1, Recipient.of(contact), now);
            requests.replace(settled, again);
            next.accept(List.of(again));
        });
        return Asked.UNDER_WAY;
    }

    /** Shortest time between two messages that a member has sent to a contact. */
    public Duration pause() {
        return pause;
    }

    /** The request that the contact got when it began to wait for its confirmation. */
    public Optional<Delivery> latest(Contact contact) {
        var id = Delivery.ofConfirmation(contact, clock.instant()).id();
        return requests.find(contact.company(), List.of(id)).stream().findFirst();
    }
}
