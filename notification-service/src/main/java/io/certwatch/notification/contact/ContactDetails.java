package io.certwatch.notification.contact;

import io.certwatch.platform.text.Language;
import java.util.Locale;
import java.util.stream.Stream;

/** The editable data of a contact. */
public record ContactDetails(String vendor, String name, String email, Language language) {

    public ContactDetails {
        if (Stream.of(vendor, name, email).anyMatch(ContactDetails::hasControlCharacter)) {
            throw new IllegalArgumentException("A contact has no control characters.");
        }
    }

    /** Ignores case, as mail servers do today. */
    String mailbox() {
        return email.toLowerCase(Locale.ROOT);
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
