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
        Secret current, @Nullable Secret previous, @Nullable Instant previousUntil) {

    /** A secret that signs messages, in the form of Standard Webhooks. A stored one is decrypted only when it is needed. */
    public interface Secret {

        /** @throws UnreadableSecret if it was stored with another key */
        String clear() throws UnreadableSecret;

        static Secret of(String clear) {
            return () -> clear;
        }
    }

    /** A stored secret cannot be decrypted, because the key has changed since. */
    public static final class UnreadableSecret extends Exception {

        public UnreadableSecret(Throwable cause) {
            super("The stored secret cannot be decrypted", cause);
        }
    }

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningSecrets generate() {
        return new SigningSecrets(newSecret(), null, null);
    }

    SigningSecrets rotate(Instant previousUntil) {
        return new SigningSecrets(newSecret(), current, previousUntil);
    }

    public boolean isPreviousValidAt(Instant now) {
        return previous != null && previousUntil != null && now.isBefore(previousUntil);
    }

    /**
     * In the clear, the newest first. A previous secret that cannot be read is left out.
     *
     * @throws UnreadableSecret if the current one cannot be read
     */
    public List<String> validAt(Instant now) throws UnreadableSecret {
        var newest = current.clear();
        return previous != null && isPreviousValidAt(now) ? withPrevious(newest, previous) : List.of(newest);
    }

    /** Without the secrets, so that no log shows them. */
    @Override
    public String toString() {
        return "SigningSecrets[previousUntil=" + previousUntil + "]";
    }

    private static List<String> withPrevious(String newest, Secret previous) {
        try {
            return List.of(newest, previous.clear());
        } catch (UnreadableSecret ofAnotherKey) {
            return List.of(newest);
        }
    }

    private static Secret newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Secret.of(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }
}
