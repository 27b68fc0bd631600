package io.certwatch.notification.email;

import io.certwatch.notification.company.CompanySettings.ReplyTo;
import io.certwatch.notification.contact.Contact;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the request to confirm an address says.
 *
 * @param vendor null: the recipient is a member of the company's own team
 * @param namer the contact of the vendor with whose link the recipient was named as a colleague; null if the company entered
 *     the address
 * @param person whom the recipient may ask
 * @param link to the page that confirms
 */
public record ConfirmationContent(
        String recipient,
        String email,
        String company,
        @Nullable String vendor,
        @Nullable String namer,
        @Nullable ReplyTo person,
        URI link) {

    /** @param company as the recipient sees it, like the vendor */
    static ConfirmationContent of(
            Contact contact,
            String company,
            @Nullable String vendor,
            @Nullable String namer,
            @Nullable ReplyTo person,
            URI link) {
        var details = contact.details();
        return new ConfirmationContent(details.name(), details.email(), company, vendor, namer, person, link);
    }

    /** Suffix of the keys of texts that depend on it. */
    public String kind() {
        return vendor == null ? ".team" : ".vendor";
    }

    /** Suffix of the keys of texts that say who gave the address. */
    public String origin() {
        return namer == null ? kind() : ".colleague";
    }
}
