package io.certwatch.notification.delivery;

import java.time.Instant;

/** One delivery attempt with the answer of the server. */
public record Attempt(Instant at, Result result, String answer) {

    public enum Result {
        SENT,
        TRY_LATER,
        GIVEN_UP
    }
}
