package io.certwatch.notification.contact;

import java.util.Locale;
import java.util.stream.Stream;

/** What a person says about a contact. */
public record ContactDetails(String vendor, String name, String email, Language language) {

    public ContactDetails {
        if (Stream.of(vendor, name, email).anyMatch(ContactDetails::hasControlCharacter)) {
            throw new IllegalArgumentException("A contact has no control characters.");
        }
    }

    /** Mail servers that tell upper from lower case are a thing of the past: one address, one contact. */
    String mailbox() {
        return email.toLowerCase(Locale.ROOT);
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
