package io.certwatch.notification.delivery;

import java.time.Instant;

/**
 * One delivery attempt with the answer of the server.
 *
 * @param sending counted from 1, and further with each resend of the alert
 */
public record Attempt(Instant at, Result result, String answer, int sending) {

    public enum Result {
        SENT,
        TRY_LATER,
        /** No mail server could be used: none answered, or none that is trusted. */
        SERVER_FAULT,
        GIVEN_UP
    }
}
