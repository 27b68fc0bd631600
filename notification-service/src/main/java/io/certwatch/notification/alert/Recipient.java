package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Language;

/** A contact as it was when the alert was sealed. */
public record Recipient(String contact, String name, String email, Language language) {

    static Recipient of(Contact contact) {
        var details = contact.details();
        return new Recipient(contact.id(), details.name(), details.email(), details.language());
    }
}
