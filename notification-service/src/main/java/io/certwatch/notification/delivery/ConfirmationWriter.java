package io.certwatch.notification.delivery;

import io.certwatch.notification.contact.Contact;

/** Writes the request to confirm the address of a contact, with the link that confirms it. */
@FunctionalInterface
public interface ConfirmationWriter {

    WrittenMessage write(Contact contact);
}
