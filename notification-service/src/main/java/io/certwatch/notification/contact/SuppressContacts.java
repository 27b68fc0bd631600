package io.certwatch.notification.contact;

import java.util.List;

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
     * of a repeated one as well, because a crash may have followed the first. A contact that is gone stays gone.
     */
    public void suppress(String company, String contact, Suppression suppression) {
        while (true) {
            var known = contacts.find(company, contact);
            if (known.isEmpty()) {
                return;
            }
            var suppressed = suppressed(known.get(), suppression);
            if (suppressed.equals(known.get()) || contacts.replace(suppressed)) {
                listeners.forEach(listener -> listener.suppressed(suppressed));
                return;
            }
        }
    }

    private static Contact suppressed(Contact known, Suppression suppression) {
        var before = known.suppression();
        var stays = before != null
                && (before.reason().isWished() || !suppression.reason().isWished());
        return stays ? known : known.with(suppression);
    }
}
