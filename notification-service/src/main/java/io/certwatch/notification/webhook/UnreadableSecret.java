package io.certwatch.notification.webhook;

/** A stored secret cannot be decrypted, because the key has changed since. */
public final class UnreadableSecret extends Exception {

    public UnreadableSecret(Throwable cause) {
        super("The stored secret cannot be decrypted", cause);
    }
}
