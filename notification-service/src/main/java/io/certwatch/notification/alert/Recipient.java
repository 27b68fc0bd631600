package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.platform.text.Language;

/** A copy of the contact, or steward, at the time of sealing. */
public record Recipient(String contact, String name, String email, Language language) {

    public static Recipient of(Contact contact) {
        var details = contact.details();
        return new Recipient(contact.id(), details.name(), details.email(), details.language());
    }
}
