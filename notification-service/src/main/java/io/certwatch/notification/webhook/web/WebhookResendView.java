package io.certwatch.notification.webhook.web;

import io.certwatch.notification.webhook.ResendFailedMessages.Result.Planned;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many messages are sent again. */
record WebhookResendView(
        int messages,

        @Schema(description = "Whether there are more, which another request sends")
        boolean more) {

    static WebhookResendView of(Planned planned) {
        return new WebhookResendView(planned.messages(), planned.more());
    }
}
