package io.certwatch.notification.smtp;

import java.util.Locale;
import java.util.Optional;

/**
 * The address that mail servers send their reports to. It carries the local part of the Message-ID behind a plus sign, so
 * that a report names the message even if it does not quote it.
 */
public record BounceAddress(String local, String domain) {

    /** @throws IllegalArgumentException if it is not an address */
    public static BounceAddress of(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("notification.mail.bounce-address is not an address: " + address);
        }
        return new BounceAddress(address.substring(0, at), address.substring(at + 1));
    }

    String forMessage(String messageId) {
        return local + "+" + localPart(messageId) + "@" + domain;
    }

    /** The local part of the Message-ID that an address carries; empty for other addresses. */
    public Optional<String> messageIn(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var start = local.toLowerCase(Locale.ROOT) + "+";
        var end = "@" + domain.toLowerCase(Locale.ROOT);
        return lower.startsWith(start) && lower.endsWith(end) && lower.length() > start.length() + end.length()
                ? Optional.of(lower.substring(start.length(), lower.length() - end.length()))
                : Optional.empty();
    }

    /** Of {@code <local@domain>}. */
    public static String localPart(String messageId) {
        var bare = messageId.strip().replaceAll("^<|>$", "");
        var at = bare.lastIndexOf('@');
        return at < 0 ? bare : bare.substring(0, at);
    }
}
