package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.platform.text.Language;
import java.time.ZoneId;

/** A copy of the contact, or steward, at the time of sealing. */
public record Recipient(
        String contact,
        String name,
        String email,
        Language language,
        ZoneId zone,
        Interests interests,
        Frequency frequency) {

    /** Gets everything at once. */
    public Recipient(String contact, String name, String email, Language language) {
        this(contact, name, email, language, ContactDetails.DEFAULT_ZONE, Interests.ALL, Frequency.AT_ONCE);
    }

    public static Recipient of(Contact contact) {
        var details = contact.details();
        return new Recipient(
                contact.id(),
                details.name(),
                details.email(),
                details.language(),
                details.zone(),
                details.interests(),
                details.frequency());
    }
}
