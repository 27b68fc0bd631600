package io.certwatch.notification.delivery.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.delivery.Attachment;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A sent message, its texts compressed with gzip. Public: the driver's record codec needs it.
 *
 * @param headers    null in messages that were kept without them
 * @param attachment its bytes; a workbook is compressed already
 */
public record MessageDocument(
        String subject,
        String from,
        String to,
        @Nullable String replyTo,
        Language language,
        byte[] text,
        byte[] html,
        @Nullable Map<String, String> headers,
        @Nullable String attachmentName,
        byte @Nullable [] attachment) {

    static MessageDocument of(WrittenMessage message) {
        var attachment = message.attachment();
        return new MessageDocument(
                message.subject(),
                message.from(),
                message.to(),
                message.replyTo(),
                message.language(),
                compress(message.text()),
                compress(message.html()),
                message.headers(),
                attachment == null ? null : attachment.name(),
                attachment == null ? null : attachment.content());
    }

    WrittenMessage toMessage() {
        return new WrittenMessage(
                subject,
                from,
                to,
                replyTo,
                language,
                expand(text),
                expand(html),
                headers == null ? Map.of() : headers,
                attachmentName == null || attachment == null ? null : new Attachment(attachmentName, attachment));
    }

    private static byte[] compress(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String expand(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
