package io.certwatch.notification.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is sent to an address any more.
 *
 * @param answer what the mail server said, in its own words
 */
public record Suppression(
        Reason reason, Instant at, @Nullable String answer) {

    public enum Reason {
        BOUNCED,
        COMPLAINED,
        UNSUBSCRIBED;

        /** Whether the owner of the address does not want messages; a bounce says nothing about it. */
        boolean isByOwner() {
            return this != BOUNCED;
        }
    }
}
