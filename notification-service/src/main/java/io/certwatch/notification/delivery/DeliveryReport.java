package io.certwatch.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was reported about a message after a mail server had accepted it.
 *
 * @param id the same for all reports of the same kind about the same message and recipient
 * @param status the enhanced status code (RFC 3463), such as 5.1.1; null if there is none
 * @param words what the reporting server said
 */
public record DeliveryReport(
        String id,
        String delivery,
        Kind kind,
        Instant at,
        @Nullable String status,
        String words) {

    public enum Kind {
        /** Not delivered, for good. */
        FAILED,
        /** Not delivered for now (4.x.x), and no longer tried; says nothing about the address. */
        EXPIRED,
        /** Not delivered yet; the server goes on trying. */
        DELAYED,
        /** The recipient reported the message as unwanted. */
        COMPLAINED;

        /** Whether the message did not arrive and no server tries to deliver it any more. */
        public boolean isEnd() {
            return this == FAILED || this == EXPIRED;
        }
    }
}
