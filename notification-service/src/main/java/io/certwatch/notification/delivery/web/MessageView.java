package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.WrittenMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The response body of a message.
 *
 * @param delivery  the delivery whose message this is
 * @param rendition whether the texts are those that were sent
 * @param sentAt    null if it was not sent
 */
record MessageView(
        String delivery,
        Rendition rendition,
        String subject,
        String from,
        String to,
        String language,
        @Nullable Instant sentAt,
        String text,
        String html) {

    enum Rendition {
        /** Kept when the mail server had accepted it. */
        AS_SENT,
        /** Written for this answer, as it would be sent now. */
        AS_OF_NOW
    }

    static MessageView of(String delivery, WrittenMessage message, @Nullable Instant sentAt) {
        return new MessageView(
                delivery,
                sentAt == null ? Rendition.AS_OF_NOW : Rendition.AS_SENT,
                message.subject(),
                message.from(),
                message.to(),
                message.language().code(),
                sentAt,
                message.text(),
                message.html());
    }
}
