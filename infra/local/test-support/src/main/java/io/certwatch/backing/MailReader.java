package io.certwatch.backing;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads MIME: encoded words, charsets and nested alternatives. */
final class MailReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    static Mail read(String sender, List<String> recipients, Instant received, byte[] raw)
            throws MessagingException, IOException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        var date = message.getSentDate();
        return new Mail(
                UUID.randomUUID().toString(),
                received,
                sender,
                List.copyOf(recipients),
                orEmpty(message.getMessageID()).replaceAll("[<>]", ""),
                addresses(message.getFrom()),
                addresses(message.getRecipients(RecipientType.TO)),
                addresses(message.getRecipients(RecipientType.CC)),
                addresses(message.getReplyTo()),
                orEmpty(message.getSubject()),
                date == null ? received : date.toInstant(),
                textOf(message, "text/plain"),
                textOf(message, "text/html"),
                headers(message),
                raw);
    }

    private static String textOf(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return "";
        if (part.isMimeType(type)) return part.getContent() instanceof String text ? text : "";
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (int i = 0; i < parts.getCount(); i++) {
            var text = textOf(parts.getBodyPart(i), type);
            if (!text.isEmpty()) return text;
        }
        return "";
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static List<Mail.Address> addresses(jakarta.mail.@Nullable Address @Nullable [] addresses) {
        if (addresses == null) return List.of();
        return Arrays.stream(addresses)
                .filter(InternetAddress.class::isInstance)
                .map(InternetAddress.class::cast)
                .map(address -> new Mail.Address(orEmpty(address.getPersonal()), address.getAddress()))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
