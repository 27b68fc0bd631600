package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.TestContact.Tested;
import java.time.Instant;

/**
 * The response body of a test of a contact.
 *
 * @param answer what the mail server said, or why it was not asked
 */
record ContactTestView(String recipient, Instant at, Result result, String answer) {

    enum Result {
        SENT,
        /** A temporary failure; a later test may succeed. */
        TRY_LATER,
        /** The mail server has not answered lately, and was not asked. */
        NOT_TRIED,
        /** The mail server does not accept messages to this address. */
        REFUSED
    }

    static ContactTestView of(String recipient, Tested tested) {
        return new ContactTestView(
                recipient,
                tested.at(),
                result(tested.outcome()),
                tested.outcome().answer());
    }

    private static Result result(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Sent _ -> Result.SENT;
            case DeliveryOutcome.TryLater _ -> Result.TRY_LATER;
            case DeliveryOutcome.ServerFault _ -> Result.TRY_LATER;
            case DeliveryOutcome.NotTried _ -> Result.NOT_TRIED;
            case DeliveryOutcome.GivenUp _ -> Result.REFUSED;
        };
    }
}
