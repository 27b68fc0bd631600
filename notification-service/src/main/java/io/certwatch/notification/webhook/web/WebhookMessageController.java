package io.certwatch.notification.webhook.web;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.ReceiverResponse;
import io.certwatch.notification.webhook.ResendMessages;
import io.certwatch.notification.webhook.ResendMessages.Result;
import io.certwatch.notification.webhook.ResendMessages.Result.Disabled;
import io.certwatch.notification.webhook.ResendMessages.Result.Planned;
import io.certwatch.notification.webhook.ResendMessages.Result.UnknownMessage;
import io.certwatch.notification.webhook.ResendMessages.Result.UnknownWebhook;
import io.certwatch.notification.webhook.TestWebhook;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookAttempt;
import io.certwatch.notification.webhook.WebhookAttempts;
import io.certwatch.notification.webhook.Webhooks;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks/{id}")
class WebhookMessageController {

    /** Why a receiver did not accept a message. */
    @Schema(name = "ReceiverAnswerFailure")
    enum FailureView {
        STATUS,
        REDIRECT,
        GONE,
        UNREADABLE_SECRET,
        NO_PUBLIC_ADDRESS,
        UNREACHABLE,
        TIMEOUT,
        TLS,
        BROKEN_OFF,
        NOT_HTTP,
        ROBOT_KEYWORD,
        ROBOT_SIGNATURE,
        ROBOT_NETWORK,
        ROBOT_TOO_MANY,
        ROBOT_UNKNOWN,
        ROBOT_FORM,
        ROBOT_REFUSED,
        NOT_TRIED,
        WEBHOOK_DISABLED,
        OVERTAKEN;

        static @Nullable FailureView of(ReceiverResponse.@Nullable Failure failure) {
            return failure == null ? null : valueOf(failure.name());
        }
    }

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

            @Schema(description = "Why it was not accepted") @Nullable
            FailureView failure,

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
                    FailureView.of(attempt.failure()),
                    attempt.detail(),
                    attempt.nextAt());
        }
    }

    /** How many messages are sent again. */
    record WebhookResendView(
            int messages,

            @Schema(description = "Whether there are more, which another request sends")
            boolean more) {

        static WebhookResendView of(Planned planned) {
            return new WebhookResendView(planned.messages(), planned.more());
        }
    }

    /** The request body for sending again what failed. */
    record WebhookResendForm(
            @Schema(
                    description = "Messages that were given up at this time or later; they are kept for 14 days",
                    example = "2026-11-26T00:00:00Z")
            Instant since) {}

    private final Webhooks webhooks;
    private final WebhookAttempts attempts;
    private final TestWebhook testWebhook;
    private final ResendMessages resendMessages;
    private final CurrentCompany company;

    WebhookMessageController(
            Webhooks webhooks,
            WebhookAttempts attempts,
            TestWebhook testWebhook,
            ResendMessages resendMessages,
            CurrentCompany company) {
        this.webhooks = webhooks;
        this.attempts = attempts;
        this.testWebhook = testWebhook;
        this.resendMessages = resendMessages;
        this.company = company;
    }

    @Operation(
            operationId = "testWebhook",
            summary = "Send a webhook a message of the type io.certwatch.webhook.test and get the receiver's answer")
    @Answers({200, 429})
    @PostMapping("/test")
    WebhookAttemptView test(@PathVariable String id) {
        return testWebhook
                .test(webhook(id))
                .map(WebhookAttemptView::of)
                .orElseThrow(() -> RequestProblem.of(
                                HttpStatus.TOO_MANY_REQUESTS, "tested-lately", ProblemText.of("problem.webhook-tested"))
                        .after(testWebhook.pause()));
    }

    @Operation(operationId = "listWebhookAttempts", summary = "List the attempts to send messages, newest first")
    @GetMapping("/attempts")
    Page<WebhookAttemptView> attempts(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var from = after == null ? null : Cursor.decode(after);
        var webhook = webhook(id);
        var found = attempts.page(webhook.company(), webhook.id(), limit + 1, from);
        return Page.of(found, limit, WebhookAttempt::id).map(WebhookAttemptView::of);
    }

    @Operation(
            operationId = "resendWebhookMessage",
            summary = "Send a message again, under the same id",
            description = """
                The message is sent soon, and again for a day if it fails. A receiver that has accepted it ignores a repeated webhook-id. A
                disabled webhook must be enabled before (409 webhook-disabled).
                """)
    @Answers({202, 409})
    @PostMapping("/messages/{messageId}/resend")
    ResponseEntity<Void> resend(@PathVariable String id, @PathVariable String messageId) {
        return switch (resendMessages.resend(company.id(), id, messageId)) {
            case Planned _ -> ResponseEntity.accepted().build();
            case Result refused -> throw problem(refused, id, messageId);
        };
    }

    @Operation(
            operationId = "resendFailedWebhookMessages",
            summary = "Send all messages again that were given up since a time, each under its id",
            description = """
                At most 1,000 at once, the oldest first; the answer says whether there are more. A disabled webhook must be enabled before (409
                webhook-disabled).
                """)
    @Answers({202, 409})
    @PostMapping("/resends")
    ResponseEntity<WebhookResendView> resendFailed(@PathVariable String id, @RequestBody WebhookResendForm resend) {
        return switch (resendMessages.resendFailed(company.id(), id, resend.since())) {
            case Planned planned -> ResponseEntity.accepted().body(WebhookResendView.of(planned));
            case Result refused -> throw problem(refused, id, "");
        };
    }

    private static RuntimeException problem(Result refused, String webhook, String message) {
        return switch (refused) {
            case UnknownWebhook() -> RequestProblem.unknown("webhook", webhook);
            case UnknownMessage() -> RequestProblem.unknown("message", message);
            case Disabled() -> RequestProblem.conflict("webhook-disabled", ProblemText.of("problem.webhook-disabled"));
            case Planned _ -> new IllegalStateException("Not refused: " + refused);
        };
    }

    private Webhook webhook(String id) {
        return webhooks.find(company.id(), id).orElseThrow(() -> RequestProblem.unknown("webhook", id));
    }
}
