package io.certwatch.backing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A received message: sender and recipients of the envelope, the decoded contents and the raw bytes. */
public record Mail(
        String id,
        Instant received,
        String sender,
        List<String> recipients,
        String messageId,
        List<Address> from,
        List<Address> to,
        List<Address> cc,
        List<Address> replyTo,
        String subject,
        Instant date,
        String text,
        String html,
        Map<String, List<String>> headers,
        byte[] raw) {

    public record Address(String name, String email) {}

    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    /** The beginning of the text, for lists of messages. */
    public String snippet() {
        var words = (text.isBlank() ? html.replaceAll("(?s)<(style|head).*?</\\1>|<[^>]*>", " ") : text)
                .strip()
                .replaceAll("\\s+", " ");
        return words.length() <= 250 ? words : words.substring(0, 250) + "...";
    }
}
