package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.delivery.WrittenMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response body of a preview.
 *
 * @param alert      the alert whose open obligations it shows
 * @param products   number of them
 * @param headers    header fields besides subject and addresses
 * @param attachment name of the workbook with all products; null if the texts contain them all
 */
record PreviewView(
        String alert,
        int products,
        String subject,
        String from,
        String to,
        @Nullable String replyTo,
        String language,
        Map<String, String> headers,
        String text,
        String html,
        @Nullable String attachment) {

    static PreviewView of(Alert alert, WrittenMessage message) {
        var attachment = message.attachment();
        return new PreviewView(
                alert.id().value(),
                alert.activeLines().size(),
                message.subject(),
                message.from(),
                message.to(),
                message.replyTo(),
                message.language().code(),
                message.headers(),
                message.text(),
                message.html(),
                attachment == null ? null : attachment.name());
    }
}
