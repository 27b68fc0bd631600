package io.certwatch.notification.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that sign the messages of a webhook, in the form of Standard Webhooks: {@code whsec_} and 32 bytes in base64.
 *
 * @param previous signs too until {@code previousUntil}, so that a receiver can change its secret without losing messages
 */
public record SigningSecrets(
        String current, @Nullable String previous, @Nullable Instant previousUntil) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecrets generate() {
        return new SigningSecrets(newSecret(), null, null);
    }

    SigningSecrets rotate(Instant previousUntil) {
        return new SigningSecrets(newSecret(), current, previousUntil);
    }

    /** The newest first. */
    public List<String> validAt(Instant now) {
        return previous != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(current, previous)
                : List.of(current);
    }

    /** Without the secrets, so that no log shows them. */
    @Override
    public String toString() {
        return "SigningSecrets[previousUntil=" + previousUntil + "]";
    }

    private static String newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
