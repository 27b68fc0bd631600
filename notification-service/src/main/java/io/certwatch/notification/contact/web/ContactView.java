package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.Contact;

/** A contact as we show it. */
record ContactView(String id, String vendor, String name, String email, String language) {

    static ContactView of(Contact contact) {
        var details = contact.details();
        return new ContactView(
                contact.id(), details.vendor(), details.name(), details.email(), details.language().code());
    }
}
