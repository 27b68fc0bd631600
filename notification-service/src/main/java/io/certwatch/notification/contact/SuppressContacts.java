package io.certwatch.notification.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Stops messages to a contact whose address fails, or whose owner does not want them. */
public final class SuppressContacts {
    private final Contacts contacts;
    private final List<SuppressionListener> listeners;

    public SuppressContacts(Contacts contacts, List<SuppressionListener> listeners) {
        this.contacts = contacts;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * The first suppression of an address stays, except that the will of its owner replaces a bounce. The listeners hear
     * of a repeated one as well, because a crash may have followed the first. Empty, and nothing changes, if the contact
     * is gone or has another address by now.
     */
    public Optional<Contact> suppress(String company, String contact, String email, Suppression suppression) {
        return suppress(company, contact, email, suppression, _ -> false);
    }

    /**
     * The same, because a message came back. Empty, and nothing changes, also if the owner has confirmed the address after the
     * message was sent.
     */
    public Optional<Contact> suppressBounced(
            String company, String contact, String email, Instant sent, Suppression suppression) {
        return suppress(company, contact, email, suppression, known -> known.isConfirmedAfter(sent));
    }

    private Optional<Contact> suppress(
            String company, String contact, String email, Suppression suppression, Predicate<Contact> isLeftAlone) {
        while (true) {
            var known = contacts.find(company, contact).filter(found -> found.hasAddress(email));
            if (known.isEmpty() || isLeftAlone.test(known.get())) return Optional.empty();
            var suppressed = applySuppression(known.get(), suppression);
            if (suppressed.equals(known.get()) || contacts.replace(suppressed)) {
                listeners.forEach(listener -> listener.onSuppressed(suppressed));
                return Optional.of(suppressed);
            }
        }
    }

    private static Contact applySuppression(Contact known, Suppression suppression) {
        var before = known.suppression();
        var stays = before != null
                && (before.reason().isByOwner() || !suppression.reason().isByOwner());
        return stays ? known : known.with(suppression);
    }
}
