package io.certwatch.notification.webhook.web;

import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response body of a webhook, without its secrets. */
record WebhookView(
        String id,
        String url,
        List<String> events,
        @Nullable String description,
        boolean enabled,

        @Schema(description = "Why the service has disabled it") @Nullable
        DisabledView disabled,

        @Schema(description = "Until then the previous secret signs, too") @Nullable
        Instant previousSecretUntil,

        Instant createdAt) {

    record DisabledView(Deactivation.Reason reason, Instant at, String detail) {

        static @Nullable DisabledView of(@Nullable Deactivation deactivation) {
            return deactivation == null
                    ? null
                    : new DisabledView(deactivation.reason(), deactivation.at(), deactivation.detail());
        }
    }

    static WebhookView of(Webhook webhook, Instant now) {
        var secrets = webhook.secrets();
        return new WebhookView(
                webhook.id(),
                webhook.details().url(),
                webhook.details().events(),
                webhook.details().description(),
                webhook.isActive(),
                DisabledView.of(webhook.deactivation()),
                secrets.isPreviousValidAt(now) ? secrets.previousUntil() : null,
                webhook.createdAt());
    }
}
