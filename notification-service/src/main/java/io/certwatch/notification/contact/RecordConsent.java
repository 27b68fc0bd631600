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
        return change(
                        company,
                        contact,
                        known -> known.hasAddress(email) && !isConfirmed(known) ? known.confirmed(now()) : known)
                .filter(known -> known.hasAddress(email));
    }

    /** Ends the suppression that the owner wished; empty if the contact is gone. */
    public Optional<Contact> subscribe(String company, String contact) {
        return change(company, contact, known -> known.isUnwanted() ? known.with(null) : known);
    }

    /** Empty if the contact is gone. */
    public Optional<Contact> unsubscribe(String company, String contact) {
        suppressContacts.suppress(company, contact, new Suppression(Reason.UNSUBSCRIBED, now(), null));
        return contacts.find(company, contact);
    }

    /** Tells the listener of an unchanged contact as well, because a crash may have followed the change. */
    private Optional<Contact> change(String company, String contact, UnaryOperator<Contact> decision) {
        while (true) {
            var known = contacts.find(company, contact);
            if (known.isEmpty()) {
                return known;
            }
            var decided = decision.apply(known.get());
            if (decided.equals(known.get()) || contacts.replace(decided)) {
                listener.contactChanged(decided);
                if (decided.vendor() != null && decided.isReachable()) {
                    listener.contactAdded(company, decided.vendor());
                }
                return Optional.of(decided);
            }
        }
    }

    private static boolean isConfirmed(Contact contact) {
        return contact.confirmation() == Confirmation.CONFIRMED && contact.suppression() == null;
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
