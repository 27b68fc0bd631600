package io.certwatch.notification.webhook;

import java.time.Instant;

/**
 * Why the service has disabled a webhook.
 *
 * @param detail the last answer of the receiver, or why there was none
 */
public record Deactivation(Reason reason, Instant at, String detail) {

    public enum Reason {
        /** The receiver answered 410. */
        GONE,
        /** A message was refused for a day, and no other one was accepted meanwhile. */
        FAILING
    }
}
