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

        @Schema(description = "Of a robot without the provider's key")
        String url,

        WebhookFormatName format,

        @Schema(description = "Of a robot's messages; null of certwatch") @Nullable
        RobotLanguage language,

        @Schema(description = "Whether messages are signed; a robot may be protected in another way")
        boolean signed,

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
                WebhookFormatName.of(webhook.details().format()),
                RobotLanguage.of(webhook.details().language()),
                webhook.robot() == null || webhook.robot().secret() != null,
                webhook.details().events(),
                webhook.details().description(),
                webhook.isActive(),
                DisabledView.of(webhook.deactivation()),
                secrets.isPreviousValidAt(now) ? secrets.previousUntil() : null,
                webhook.createdAt());
    }
}
