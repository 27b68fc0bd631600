package io.certwatch.notification.contactimport;

import io.certwatch.importjob.FaultyRow;
import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Interests;

/** What a row of a list says. */
sealed interface ContactRow {

    /** @param headers tell which fields the list has; the others keep what is stored */
    record Offered(ContactDetails details, ContactHeaders headers) implements ContactRow {

        ContactDetails over(ContactDetails known) {
            return new ContactDetails(
                    details.vendor(),
                    details.name(),
                    details.email(),
                    headers.have(ContactColumn.LANGUAGE) ? details.language() : known.language(),
                    headers.have(ContactColumn.TIME_ZONE) ? details.zone() : known.zone(),
                    headers.have(ContactColumn.ROLE) ? details.role() : known.role(),
                    new Interests(
                            headers.have(ContactColumn.ENTRIES)
                                    ? details.interests().entries()
                                    : known.interests().entries(),
                            headers.have(ContactColumn.SEVERITIES)
                                    ? details.interests().severities()
                                    : known.interests().severities()),
                    headers.have(ContactColumn.FREQUENCY) ? details.frequency() : known.frequency());
        }
    }

    record Rejected(FaultyRow row) implements ContactRow {}

    /** Says the same as an earlier row. */
    record Repeated() implements ContactRow {}
}
