package io.certwatch.notification.webhook;

/** Sends messages to receivers. */
public interface Receivers {

    /** False while the receiver does not answer. */
    boolean accepts(String host);

    /** Sends, unless the receiver has not answered lately. */
    ReceiverResponse send(Webhook webhook, String messageId, String payload);

    /** Sends in any case. */
    ReceiverResponse test(Webhook webhook, String messageId, String payload);
}
