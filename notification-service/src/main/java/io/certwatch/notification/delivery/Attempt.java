package io.certwatch.notification.delivery;

import java.time.Instant;

/** One try and what the server said to it. */
public record Attempt(Instant at, Result result, String answer) {

    public enum Result {
        SENT,
        TRY_LATER,
        GIVEN_UP
    }
}
