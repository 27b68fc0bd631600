package io.certwatch.notification.webhook.web;

import io.certwatch.notification.webhook.ReceiverAnswer;
import io.certwatch.notification.webhook.WebhookAttempt;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to send a message. */
record WebhookAttemptView(
        @Schema(description = "Of the message, as in the header webhook-id")
        String messageId,

        @Schema(description = "Of the event") String type,

        Instant at,
        WebhookAttempt.Result result,

        @Schema(description = "Of HTTP; null without an answer") @Nullable
        Integer status,

        @Schema(description = "Milliseconds") long duration,

        @Schema(description = "The first characters of the answer's body") @Nullable
        String answer,

        @Schema(description = "Why it was not accepted") ReceiverAnswer.@Nullable Failure failure,

        @Schema(description = "The failure in words") @Nullable
        String error,

        @Schema(description = "When the message is sent again; null if it is not") @Nullable
        Instant nextAt) {

    static WebhookAttemptView of(WebhookAttempt attempt) {
        return new WebhookAttemptView(
                attempt.message(),
                attempt.type(),
                attempt.at(),
                attempt.result(),
                attempt.status(),
                attempt.millis(),
                attempt.answer(),
                attempt.failure(),
                attempt.detail(),
                attempt.nextAt());
    }
}
