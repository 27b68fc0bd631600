package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import java.time.Instant;
import java.util.UUID;
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
        long revision) {

    public enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    static WebhookMessage of(Webhook webhook, PublishedEvent event, Instant now, @Nullable String traceparent) {
        return new WebhookMessage(
                id(webhook, event.id()),
                webhook.company(),
                webhook.id(),
                webhook.host(),
                event.type(),
                event.payload(),
                Status.PENDING,
                0,
                now,
                now,
                null,
                traceparent,
                1);
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
        if (response.isAccepted()) return settled(Status.DELIVERED, now);
        var isFinal = response.failure() == Failure.GONE || response.failure() == Failure.WEBHOOK_DISABLED;
        if (isFinal || retry.isOver(this, now)) return settled(Status.FAILED, now);
        var tries = response.failure() == Failure.NOT_TRIED ? attempts : attempts + 1;
        return changed(host, Status.PENDING, tries, since, retry.next(this, response, now), null);
    }

    /** The webhook has another address now. */
    WebhookMessage movedTo(String newHost, Instant now) {
        return changed(newHost, status, attempts, since, now, null);
    }

    /** It is due now, and has a day again. */
    WebhookMessage resent(String newHost, Instant now) {
        return changed(newHost, Status.PENDING, 0, now, now, null);
    }

    /** A test is sent once. */
    WebhookMessage tested(ReceiverResponse response, Instant now) {
        return settled(response.isAccepted() ? Status.DELIVERED : Status.FAILED, now);
    }

    private WebhookMessage settled(Status settled, Instant now) {
        return changed(host, settled, attempts + 1, since, null, now);
    }

    private WebhookMessage changed(
            String newHost,
            Status newStatus,
            int tries,
            Instant from,
            @Nullable Instant newDue,
            @Nullable Instant settled) {
        return new WebhookMessage(
                id,
                company,
                webhook,
                newHost,
                type,
                payload,
                newStatus,
                tries,
                from,
                newDue,
                settled,
                traceparent,
                revision + 1);
    }
}
