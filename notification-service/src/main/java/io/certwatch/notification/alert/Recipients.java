package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recipients of an alert: the contacts of the vendor or of the company's own team that can be reached, or the stewards of the
 * catalogue.
 */
public final class Recipients {
    private final Contacts contacts;
    private final List<Recipient> stewards;

    public Recipients(Contacts contacts, List<Recipient> stewards) {
        this.contacts = contacts;
        this.stewards = List.copyOf(stewards);
    }

    /**
     * Who would get the alert now: without those who are interested in none of its lines.
     *
     * @param today in China
     */
    public List<Recipient> of(Alert alert, LocalDate today) {
        return switch (alert.subject()) {
            case AlertContent.Obligations(var vendor, var _) ->
                vendor == null
                        ? List.of()
                        : reachable(alert, vendor)
                                .filter(recipient -> LineSelection.concerns(alert, recipient, today))
                                .toList();
            case AlertContent.TeamNews _, AlertContent.TeamNotices _ ->
                reachable(alert, null).toList();
            case SourceNews _ -> stewards;
        };
    }

    private Stream<Recipient> reachable(Alert alert, @Nullable String vendor) {
        return contactsFor(alert, vendor).filter(Contact::isReachable).map(Recipient::of);
    }

    /**
     * A digest belongs to one contact, as long as that is one of the vendor or of the team.
     *
     * @param vendor null for the company's own team
     */
    private Stream<Contact> contactsFor(Alert alert, @Nullable String vendor) {
        var company = alert.id().company();
        if (alert.cause().kind() == AlertCause.Kind.DIGEST) {
            return contacts.find(company, alert.cause().contactOfDigest()).stream()
                    .filter(contact -> Objects.equals(contact.vendor(), vendor));
        }
        return vendor == null ? contacts.team(company).stream() : contacts.of(company, vendor).stream();
    }
}
