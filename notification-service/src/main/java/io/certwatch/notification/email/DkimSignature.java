package io.certwatch.notification.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** Signs messages with DKIM (RFC 6376), {@code rsa-sha256} and {@code relaxed/relaxed}. */
final class DkimSignature {
    /** The fields of RFC 6376, 5.4.1, those that threads need, and those that RFC 8058, 4 requires. */
    private static final String SIGNED = "from:reply-to:subject:date:to:message-id:in-reply-to:references:mime-version"
            + ":content-type:auto-submitted:list-unsubscribe:list-unsubscribe-post";

    private final String template;
    private final PrivateKey key;

    private DkimSignature(String domain, String selector, PrivateKey key) {
        this.template =
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;".formatted(domain, selector, SIGNED);
        this.key = key;
    }

    /** Empty without a key. */
    static Optional<DkimSignature> of(DkimSettings settings, InternetAddress from) {
        var file = settings.keyFile();
        if (file == null) return Optional.empty();
        var domain = requireSetting("domain", settings.domain());
        var sender = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        if (!sender.equalsIgnoreCase(domain)
                && !sender.toLowerCase(Locale.ROOT).endsWith("." + domain.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "notification.mail.dkim.domain is %s, but the sender's address belongs to %s."
                            .formatted(domain, sender));
        }
        return Optional.of(new DkimSignature(domain, requireSetting("selector", settings.selector()), key(file)));
    }

    /** The message with its signature; it is sent byte by byte as it was signed. */
    MimeMessage sign(MimeMessage message) throws MessagingException {
        try {
            var content = bytes(message);
            var signature = new DKIMSigner(template, key).sign(new ByteArrayInputStream(content)) + "\r\n";
            var signed = new ByteArrayOutputStream();
            signed.write(signature.getBytes(StandardCharsets.US_ASCII));
            signed.write(content);
            return new SignedMessage(message, signed.toByteArray());
        } catch (IOException | FailException failed) {
            throw new MessagingException("The message cannot be signed", failed);
        }
    }

    private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static PrivateKey key(Path file) {
        try {
            if (PemContent.load(file).getPrivateKey() instanceof RSAPrivateKey key) return key;
        } catch (IOException | IllegalStateException unreadable) {
            throw new IllegalArgumentException("notification.mail.dkim.key-file cannot be read: " + file, unreadable);
        }
        throw new IllegalArgumentException("notification.mail.dkim.key-file contains no RSA key: " + file);
    }

    private static String requireSetting(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "notification.mail.dkim.%s is missing, but key-file is set.".formatted(name));
        }
        return value;
    }

    /** A message whose bytes do not change any more: a mail library may otherwise choose another encoding for a part. */
    private static final class SignedMessage extends MimeMessage {
        private final byte[] bytes;

        SignedMessage(MimeMessage message, byte[] bytes) throws MessagingException {
            super(message);
            this.bytes = Arrays.copyOf(bytes, bytes.length);
            this.saved = true;
        }

        @Override
        public void saveChanges() {
            // what was signed stays as it is
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException {
            out.write(bytes);
        }
    }
}
