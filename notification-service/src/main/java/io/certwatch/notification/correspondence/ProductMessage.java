package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as far as it is about one product.
 *
 * @param obligation its id
 * @param alert its id; null of a message about decisions
 * @param recipient null if there was none
 * @param entry the category of the catalogue; null of a message about a decision
 * @param begunAt when there was something to tell
 * @param sending how often it was sent because a person asked for it, counted from 1
 */
public record ProductMessage(
        String obligation,
        @Nullable String alert,
        @Nullable String vendor,
        @Nullable Recipient recipient,
        About about,
        @Nullable BilingualText entry,
        Instant begunAt,
        int sending,
        MessageFate fate) {

    /** What a message says of a product. */
    public enum About {
        NEWLY_REQUIRED,
        /** A proof lapsed, or the product is another vendor's now. */
        REQUIRED_AGAIN,
        /** The register was corrected. */
        CORRECTION,
        /** A day is near, on which proof must be there or on which one ends. */
        REMINDER,
        /** The vendor did not answer an earlier message. */
        ANSWER_MISSING,
        /** The recipient was named as the colleague who answers. */
        PASSED_ON,
        ANSWER_ACCEPTED,
        ANSWER_REJECTED,
        /** The answer waited, and there is nothing left to decide. */
        ANSWER_ENDED,
        /** An earlier message told that a proof had ended, which counts again. */
        MESSAGE_VOIDED,
        /** The colleague whom the recipient named cannot be asked. */
        COLLEAGUE_REFUSED;

        static About of(AlertCause cause, AlertLine.News news) {
            if (cause.kind() == AlertCause.Kind.FOLLOW_UP) return ANSWER_MISSING;
            if (cause.kind() == AlertCause.Kind.PASSED_ON) return PASSED_ON;
            return switch (news) {
                case OPENED -> NEWLY_REQUIRED;
                case REOPENED -> REQUIRED_AGAIN;
                case CORRECTED -> CORRECTION;
                case DUE_SOON -> REMINDER;
            };
        }
    }
}
