package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An event for one webhook.
 *
 * @param id the same at each attempt, so that the receiver can ignore repeats
 * @param host of the receiver
 * @param payload the body, the same at each attempt
 * @param attempts since {@code since}
 * @param since when it was planned, or last resent
 * @param due time of the next attempt; during an attempt, the end of the claim; null once settled
 */
@RecordBuilder
public record WebhookMessage(
        String id,
        String company,
        String webhook,
        String host,
        String type,
        String payload,
        Status status,
        int attempts,
        Instant since,
        @Nullable Instant due,
        @Nullable Instant settledAt,
        @Nullable String traceparent,
        long revision)
        implements WebhookMessageBuilder.With {

    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    /** @param due when it is sent first */
    static WebhookMessage of(
            Webhook webhook, PublishedEvent event, Instant now, Instant due, @Nullable String traceparent) {
        return WebhookMessageBuilder.builder()
                .id(id(webhook, event.id()))
                .company(webhook.company())
                .webhook(webhook.id())
                .host(webhook.host())
                .type(event.type())
                .payload(event.payload())
                .status(Status.PENDING)
                .since(now)
                .due(due)
                .traceparent(traceparent)
                .revision(1)
                .build();
    }

    /** Derived from webhook and event, so that a repeated event is the same message. */
    static String id(Webhook webhook, String event) {
        var key = webhook.company() + "\n" + webhook.id() + "\n" + event;
        return "msg_" + UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString().replace("-", "");
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    WebhookMessage after(ReceiverResponse response, Instant now, WebhookRetry retry) {
        if (response.isAccepted()) return settle(Status.DELIVERED, now);
        var isFinal = response.failure() == Failure.GONE
                || response.failure() == Failure.WEBHOOK_DISABLED
                || response.failure() == Failure.OVERTAKEN;
        if (isFinal || retry.isOver(this, now)) return settle(Status.FAILED, now);
        var tries = response.failure() == Failure.NOT_TRIED ? attempts : attempts + 1;
        return change(next -> next.attempts(tries)
                .due(retry.next(this, response, now))
                .settledAt(null)
                .status(Status.PENDING));
    }

    /** Others of the robot come first; that is no attempt. */
    WebhookMessage postponeTo(Instant later) {
        return change(next -> next.due(later));
    }

    /** The webhook has another address now. */
    WebhookMessage movedTo(String newHost, Instant now) {
        return change(next -> next.host(newHost).due(now).settledAt(null));
    }

    /** It is due now, and has a day again. */
    WebhookMessage resent(String newHost, Instant now) {
        return change(next -> next.host(newHost)
                .status(Status.PENDING)
                .attempts(0)
                .since(now)
                .due(now)
                .settledAt(null));
    }

    /** A test is sent once. */
    WebhookMessage completeTest(ReceiverResponse response, Instant now) {
        return settle(response.isAccepted() ? Status.DELIVERED : Status.FAILED, now);
    }

    private WebhookMessage settle(Status settled, Instant now) {
        return change(
                next -> next.status(settled).attempts(attempts + 1).due(null).settledAt(now));
    }

    private WebhookMessage change(Consumer<WebhookMessageBuilder> change) {
        return with(change).withRevision(revision + 1);
    }
}
