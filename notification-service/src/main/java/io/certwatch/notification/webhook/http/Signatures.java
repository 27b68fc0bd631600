package io.certwatch.notification.webhook.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.List;
import java.util.stream.Collectors;

/** The header {@code webhook-signature} of Standard Webhooks: one signature for each secret, separated by spaces. */
final class Signatures {

    private Signatures() {}

    /** @param seconds since 1970, as in the header {@code webhook-timestamp} */
    static String header(List<String> secrets, String messageId, long seconds, String payload) {
        return secrets.stream()
                .map(secret -> sign(secret, messageId, seconds, payload))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String messageId, long seconds, String payload) {
        try {
            return new Webhook(secret).sign(messageId, seconds, payload);
        } catch (WebhookSigningException | RuntimeException impossible) {
            throw new IllegalStateException("The message cannot be signed", impossible);
        }
    }
}
