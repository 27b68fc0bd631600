package io.certwatch.notification.webhook.web;

import io.certwatch.notification.webhook.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The response body of a webhook with a new secret, which is shown this once. */
record WebhookSecretView(
        String id,

        @Schema(
                description = "In the form of Standard Webhooks; it is not shown again",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+PxvbFRFKBc=")
        String secret,

        WebhookView webhook) {

    static WebhookSecretView of(Webhook webhook, Instant now) {
        return new WebhookSecretView(webhook.id(), fresh(webhook), WebhookView.of(webhook, now));
    }

    private static String fresh(Webhook webhook) {
        try {
            return webhook.secrets().current().clear();
        } catch (UnreadableSecret impossible) {
            throw new IllegalStateException("The secret is not new", impossible);
        }
    }
}
