package io.certwatch.notification.contact;

import java.util.Locale;

/** What a person says about a contact. */
public record ContactDetails(String vendor, String name, String email, Language language) {

    /** Mail servers that tell upper from lower case are a thing of the past: one address, one contact. */
    String mailbox() {
        return email.toLowerCase(Locale.ROOT);
    }
}
