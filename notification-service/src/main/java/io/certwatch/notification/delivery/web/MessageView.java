package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.WrittenMessage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response body of a message.
 *
 * @param delivery   the delivery whose message this is
 * @param rendition  whether the texts are those that were sent
 * @param replyTo    null if answers go to the sender
 * @param headers    header fields besides subject and addresses; none of messages that were kept without them
 * @param attachment name of the workbook with all products; null if the texts contain them all
 * @param sentAt     null if it was not sent
 */
record MessageView(
        String delivery,
        Rendition rendition,
        String subject,
        String from,
        String to,
        @Nullable String replyTo,
        String language,
        Map<String, String> headers,
        @Nullable Instant sentAt,
        String text,
        String html,
        @Nullable String attachment) {

    enum Rendition {
        /** Kept when the mail server had accepted it. */
        AS_SENT,
        /** Written for this answer, as it would be sent now. */
        AS_OF_NOW
    }

    static MessageView of(String delivery, WrittenMessage written, @Nullable Instant sentAt) {
        var message = ShownLinks.withoutTokens(written);
        var attachment = message.attachment();
        return new MessageView(
                delivery,
                sentAt == null ? Rendition.AS_OF_NOW : Rendition.AS_SENT,
                message.subject(),
                message.from(),
                message.to(),
                message.replyTo(),
                message.language().code(),
                message.headers(),
                sentAt,
                message.text(),
                message.html(),
                attachment == null ? null : attachment.name());
    }
}
