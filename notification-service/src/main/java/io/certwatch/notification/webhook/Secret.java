package io.certwatch.notification.webhook;

/** A secret that signs messages, in the form of Standard Webhooks. A stored one is decrypted only when it is needed. */
public interface Secret {

    /** @throws UnreadableSecret if it was stored with another key */
    String clear() throws UnreadableSecret;

    static Secret of(String clear) {
        return () -> clear;
    }
}
