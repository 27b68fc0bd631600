package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert about obligations was sealed, and there is nobody to send it to.
 *
 * @param revision of the sealed alert
 */
public record WithoutRecipient(Alert alert, long revision, Instant at) {

    /** Empty if the sealed alert has recipients or nothing to say, or is for the stewards. */
    public static Optional<WithoutRecipient> of(Alert sealed, long revision, Instant at) {
        var isWithout = switch (sealed.status()) {
            case NO_CONTACT, NO_VENDOR -> true;
            case COLLECTING, PLANNED, SENT, GIVEN_UP, BOUNCED, EMPTY -> false;
        };
        return isWithout && sealed.content() instanceof AlertContent.Obligations
                ? Optional.of(new WithoutRecipient(sealed, revision, at))
                : Optional.empty();
    }
}
