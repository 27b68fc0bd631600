package io.certwatch.notification.delivery;

import io.certwatch.platform.text.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The message of an alert to one recipient.
 *
 * @param from       the sender's address with the name, for people to read
 * @param to         the recipient's address with the name, for people to read
 * @param replyTo    the address of the person who answers questions, with the name; null if answers go to the sender
 * @param headers    further header fields, in ASCII
 * @param attachment all products, if the texts do not contain them all
 */
public record WrittenMessage(
        String subject,
        String from,
        String to,
        @Nullable String replyTo,
        Language language,
        String text,
        String html,
        Map<String, String> headers,
        @Nullable Attachment attachment) {}
