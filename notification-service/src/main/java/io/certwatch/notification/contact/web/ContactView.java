package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.ContactStatus;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.vocabulary.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response body of a contact. */
record ContactView(
        String id,
        @Nullable String vendor,
        String name,
        String email,
        String language,
        String timeZone,
        @Nullable String role,
        List<String> entries,
        List<Severity> severities,
        Frequency frequency,

        @Schema(
                description =
                        "Messages go to confirmed and vouched contacts; to the others only the request to confirm")
        ContactStatus status,

        @Schema(description = "Since when it has this status")
        Instant statusAt,

        @Schema(description = "What the mail server said, if the address bounced") @Nullable
        String answer) {

    static ContactView of(Contact contact) {
        var details = contact.details();
        var suppression = contact.suppression();
        return new ContactView(
                contact.id(),
                details.vendor(),
                details.name(),
                details.email(),
                details.language().code(),
                details.zone().getId(),
                details.role(),
                details.interests().entries(),
                details.interests().severities().stream().sorted().toList(),
                details.frequency(),
                ContactStatus.of(contact),
                suppression == null ? contact.since() : suppression.at(),
                suppression == null ? null : suppression.answer());
    }
}
