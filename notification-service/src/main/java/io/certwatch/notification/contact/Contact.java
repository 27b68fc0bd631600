package io.certwatch.notification.contact;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who receives the alerts about a vendor's products, or a member of the company's team.
 *
 * @param since when the address got its confirmation, was written, or waits for one
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

    /** By its owner, and messages reach the address. */
    public boolean isConfirmed() {
        return confirmation == Confirmation.CONFIRMED && suppression == null;
    }

    boolean isConfirmedAfter(Instant moment) {
        return isConfirmed() && since.isAfter(moment);
    }

    /** The owner of the address has to be asked, and has not refused. */
    public boolean awaitsConfirmation() {
        return confirmation == Confirmation.UNCONFIRMED && suppression == null;
    }

    /** Its owner does not want messages. */
    public boolean ownerOptedOut() {
        return suppression != null && suppression.reason().isByOwner();
    }

    /** Ignores case, as mail servers do today. */
    public boolean hasAddress(String email) {
        return details.mailbox().equals(email.toLowerCase(Locale.ROOT));
    }

    /** A vendor, or the team, has an address once. No part contains a line break, so keys are unambiguous. */
    public String address() {
        var vendor = details.vendor();
        return String.join("\n", company, vendor == null ? "" : vendor, details.mailbox());
    }

    /**
     * @param offered becomes the confirmation of another address; it takes no confirmation away from the same address,
     *     but the company may vouch for one that has none
     */
    Contact with(ContactDetails changed, Confirmation offered, Instant now) {
        if (changed.mailbox().equals(details.mailbox())) {
            return confirmation == Confirmation.UNCONFIRMED && offered == Confirmation.VOUCHED
                    ? new Contact(id, company, changed, offered, now, suppression, version + 1)
                    : new Contact(id, company, changed, confirmation, since, suppression, version + 1);
        }
        return new Contact(
                id, company, changed, ownerOptedOut() ? Confirmation.UNCONFIRMED : offered, now, null, version + 1);
    }

    /** By its owner, who wants messages from now on. */
    Contact confirm(Instant now) {
        return new Contact(id, company, details, Confirmation.CONFIRMED, now, null, version + 1);
    }

    /** Again, by its owner. Without a confirmation it waits for one from now on. */
    Contact subscribe(Instant now) {
        var from = confirmation == Confirmation.UNCONFIRMED ? now : since;
        return new Contact(id, company, details, confirmation, from, null, version + 1);
    }

    Contact with(Suppression changed) {
        return new Contact(id, company, details, confirmation, since, changed, version + 1);
    }
}
