package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.Contact;

/** The response body of a contact. */
record ContactView(String id, String vendor, String name, String email, String language) {

    static ContactView of(Contact contact) {
        var details = contact.details();
        return new ContactView(
                contact.id(),
                details.vendor(),
                details.name(),
                details.email(),
                details.language().code());
    }
}
