package io.certwatch.notification.delivery.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A sent message, its texts compressed with gzip. Public: the driver's record codec needs it. */
public record MessageDocument(String subject, String from, String to, Language language, byte[] text, byte[] html) {

    static MessageDocument of(WrittenMessage message) {
        return new MessageDocument(
                message.subject(),
                message.from(),
                message.to(),
                message.language(),
                compress(message.text()),
                compress(message.html()));
    }

    WrittenMessage toMessage() {
        return new WrittenMessage(subject, from, to, language, expand(text), expand(html));
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
