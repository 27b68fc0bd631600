package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import java.util.List;

/** Finds the recipients of an alert: the contacts of the vendor that can be reached, or the stewards of the catalogue. */
public final class Recipients {
    private final Contacts contacts;
    private final List<Recipient> stewards;

    public Recipients(Contacts contacts, List<Recipient> stewards) {
        this.contacts = contacts;
        this.stewards = List.copyOf(stewards);
    }

    /** Who would get the alert now. */
    public List<Recipient> of(Alert alert) {
        return switch (alert.subject()) {
            case AlertContent.Obligations(var vendor, var _) ->
                vendor == null
                        ? List.of()
                        : contacts.of(alert.id().company(), vendor).stream()
                                .filter(Contact::isReachable)
                                .map(Recipient::of)
                                .toList();
            case AlertContent.TeamNews _ ->
                contacts.team(alert.id().company()).stream()
                        .filter(Contact::isReachable)
                        .map(Recipient::of)
                        .toList();
            case SourceNews _ -> stewards;
        };
    }
}
