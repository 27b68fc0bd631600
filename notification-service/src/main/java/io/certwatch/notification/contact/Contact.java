package io.certwatch.notification.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who receives the alerts about a vendor's products, or a member of the company's team.
 *
 * @param since when the address got its confirmation, or was written
 * @param suppression null: nothing keeps messages away
 */
public record Contact(
        String id,
        String company,
        ContactDetails details,
        Confirmation confirmation,
        Instant since,
        @Nullable Suppression suppression,
        long version) {

    public static Contact of(String company, ContactDetails details, Confirmation confirmation, Instant now) {
        return new Contact(UUID.randomUUID().toString(), company, details, confirmation, now, null, 1);
    }

    /** Null of a member of the company's own team. */
    public @Nullable String vendor() {
        return details.vendor();
    }

    /** Confirmed or vouched for, and not suppressed: other messages than the request to confirm may be sent. */
    public boolean isReachable() {
        return confirmation != Confirmation.UNCONFIRMED && suppression == null;
    }

    /** A vendor, or the team, has an address once. No part contains a line break, so keys are unambiguous. */
    public String address() {
        var vendor = details.vendor();
        return String.join("\n", company, vendor == null ? "" : vendor, details.mailbox());
    }

    /**
     * @param ofAnotherAddress of the contact if its address changes; with the same address it keeps its own
     */
    Contact with(ContactDetails changed, Confirmation ofAnotherAddress, Instant now) {
        if (changed.mailbox().equals(details.mailbox())) {
            return new Contact(id, company, changed, confirmation, since, suppression, version + 1);
        }
        var isUnwanted = suppression != null && suppression.reason().isWished();
        return new Contact(
                id, company, changed, isUnwanted ? Confirmation.UNCONFIRMED : ofAnotherAddress, now, null, version + 1);
    }

    Contact with(Confirmation changed, Instant now) {
        return new Contact(id, company, details, changed, now, suppression, version + 1);
    }

    Contact with(@Nullable Suppression changed) {
        return new Contact(id, company, details, confirmation, since, changed, version + 1);
    }
}
