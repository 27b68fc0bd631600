package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Finds the recipients of an alert: the contacts of the vendor that can be reached, or the stewards of the catalogue. */
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
                        : contactsFor(alert, vendor)
                                .filter(Contact::isReachable)
                                .map(Recipient::of)
                                .filter(recipient -> LineSelection.concerns(alert, recipient, today))
                                .toList();
            case AlertContent.TeamNews _ ->
                contacts.team(alert.id().company()).stream()
                        .filter(Contact::isReachable)
                        .map(Recipient::of)
                        .toList();
            case AlertContent.TeamNotices _ ->
                membersFor(alert)
                        .filter(Contact::isReachable)
                        .map(Recipient::of)
                        .toList();
            case SourceNews _ -> stewards;
        };
    }

    /** A digest belongs to one contact, as long as that is one of the team. */
    private Stream<Contact> membersFor(Alert alert) {
        var company = alert.id().company();
        return alert.cause().kind() == AlertCause.Kind.DIGEST
                ? contacts.find(company, alert.cause().contactOfDigest()).stream()
                        .filter(contact -> contact.vendor() == null)
                : contacts.team(company).stream();
    }

    /** A digest belongs to one contact, as long as that is one of the vendor. */
    private Stream<Contact> contactsFor(Alert alert, String vendor) {
        var company = alert.id().company();
        return alert.cause().kind() == AlertCause.Kind.DIGEST
                ? contacts.find(company, alert.cause().contactOfDigest()).stream()
                        .filter(contact -> vendor.equals(contact.vendor()))
                : contacts.of(company, vendor).stream();
    }
}
