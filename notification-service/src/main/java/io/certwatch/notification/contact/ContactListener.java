package io.certwatch.notification.contact;

import java.util.List;

/** Is notified of new and changed contacts, at least once each. */
@FunctionalInterface
public interface ContactListener {

    /** The vendor has a contact that can be reached. */
    void contactAdded(String company, String vendor);

    /** Nothing but the request to confirm the address may be sent to the contact. */
    default void confirmationMissing(Contact contact) {}

    /** An existing contact was changed, confirmed or subscribed again. */
    default void contactChanged(Contact contact) {}

    default void contactRemoved(Contact contact) {}

    /** Of a contact that was written: that it can be reached, or has to be asked first. */
    default void notifyOf(Contact contact) {
        if (contact.awaitsConfirmation()) {
            confirmationMissing(contact);
        } else if (contact.vendor() != null && contact.isReachable()) {
            contactAdded(contact.company(), contact.vendor());
        }
    }

    static ContactListener all(List<ContactListener> listeners) {
        var each = List.copyOf(listeners);
        return new ContactListener() {
            @Override
            public void contactAdded(String company, String vendor) {
                each.forEach(listener -> listener.contactAdded(company, vendor));
            }

            @Override
            public void confirmationMissing(Contact contact) {
                each.forEach(listener -> listener.confirmationMissing(contact));
            }

            @Override
            public void contactChanged(Contact contact) {
                each.forEach(listener -> listener.contactChanged(contact));
            }

            @Override
            public void contactRemoved(Contact contact) {
                each.forEach(listener -> listener.contactRemoved(contact));
            }
        };
    }
}
