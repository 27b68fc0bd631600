package io.certwatch.notification.contact;

import io.certwatch.notification.contact.Suppression.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Records whether the owner of an address wants messages. Each decision may be repeated. */
public final class RecordConsent {
    private final Contacts contacts;
    private final SuppressContacts suppressContacts;
    private final ContactListener listener;
    private final InstantSource clock;

    public RecordConsent(
            Contacts contacts, SuppressContacts suppressContacts, ContactListener listener, InstantSource clock) {
        this.contacts = contacts;
        this.suppressContacts = suppressContacts;
        this.listener = listener;
        this.clock = clock;
    }

    /** Empty if the contact is gone or has another address by now. */
    public Optional<Contact> confirm(String company, String contact, String email) {
        return change(company, contact, email, known -> known.isConfirmed() ? known : known.confirm(now()));
    }

    /**
     * Ends the suppression that the owner wished; an address that was never confirmed is asked again. Empty if the
     * contact is gone or has another address by now.
     */
    public Optional<Contact> subscribe(String company, String contact, String email) {
        return change(company, contact, email, known -> known.ownerOptedOut() ? known.subscribe(now()) : known);
    }

    /** Empty if the contact is gone or has another address by now. */
    public Optional<Contact> unsubscribe(String company, String contact, String email) {
        return suppressContacts.suppress(company, contact, email, new Suppression(Reason.UNSUBSCRIBED, now(), null));
    }

    /** Tells the listener of an unchanged contact as well, because a crash may have followed the change. */
    private Optional<Contact> change(String company, String contact, String email, UnaryOperator<Contact> decision) {
        while (true) {
            var known = contacts.find(company, contact).filter(found -> found.hasAddress(email));
            if (known.isEmpty()) return known;
            var decided = decision.apply(known.get());
            if (decided.equals(known.get()) || contacts.replace(decided)) {
                listener.contactChanged(decided);
                listener.notifyOf(decided);
                return Optional.of(decided);
            }
        }
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
