package io.certwatch.notification.email;

import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.contact.Contact;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the request to confirm an address says.
 *
 * @param vendor null: the recipient is a member of the company's own team
 * @param person whom the recipient may ask
 * @param link to the page that confirms
 */
public record ConfirmationContent(
        String recipient,
        String email,
        String company,
        @Nullable String vendor,
        @Nullable ReplyTo person,
        URI link) {

    static ConfirmationContent of(Contact contact, CompanySettings settings, URI link) {
        var details = contact.details();
        return new ConfirmationContent(
                details.name(),
                details.email(),
                LetterHeads.name(settings),
                details.vendor(),
                settings.replyTo(),
                link);
    }

    /** Suffix of the keys of texts that depend on it. */
    public String kind() {
        return vendor == null ? ".team" : ".vendor";
    }
}
