package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message.
 *
 * @param id in the order of time within a webhook
 * @param type of the event
 * @param answer the first characters of the response's body
 * @param nextAt when the message is sent again
 */
@RecordBuilder
public record WebhookAttempt(
        String id,
        String company,
        String webhook,
        String message,
        String type,
        Instant at,
        Result result,
        @Nullable Integer status,
        long millis,
        @Nullable String answer,
        @Nullable Failure failure,
        @Nullable String detail,
        @Nullable Instant nextAt) {

    public enum Result {
        DELIVERED,
        TRY_LATER,
        GIVEN_UP
    }

    static WebhookAttempt of(WebhookMessage after, ReceiverResponse response, Instant at) {
        return WebhookAttemptBuilder.builder()
                .id(newId(at))
                .company(after.company())
                .webhook(after.webhook())
                .message(after.id())
                .type(after.type())
                .at(at)
                .result(result(after))
                .status(response.status())
                .millis(response.took().toMillis())
                .answer(response.body())
                .failure(response.failure())
                .detail(response.detail())
                .nextAt(after.due())
                .build();
    }

    /** The lowest id of attempts from a time on. */
    public static String firstId(Instant from) {
        return "%015d".formatted(from.toEpochMilli());
    }

    private static String newId(Instant at) {
        return firstId(at) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Result result(WebhookMessage after) {
        return switch (after.status()) {
            case DELIVERED -> Result.DELIVERED;
            case PENDING -> Result.TRY_LATER;
            case FAILED -> Result.GIVEN_UP;
        };
    }
}
