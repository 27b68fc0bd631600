package io.certwatch.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends a message about nothing, to see how the receiver responds. */
public final class TestWebhook {

    /** The type of its event, which is on no topic. */
    public static final String TYPE = "io.certwatch.webhook.test";

    private final Webhooks webhooks;
    private final WebhookAttempts attempts;
    private final Receivers receivers;
    private final MessageBodies bodies;
    private final Duration pause;
    private final WebhookListener listener;
    private final InstantSource clock;

    TestWebhook(
            Webhooks webhooks,
            WebhookAttempts attempts,
            Receivers receivers,
            MessageBodies bodies,
            Duration pause,
            WebhookListener listener,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.attempts = attempts;
        this.receivers = receivers;
        this.bodies = bodies;
        this.pause = pause;
        this.listener = listener;
        this.clock = clock;
    }

    /** Empty if there was a test a short time ago. A disabled webhook can be tested, too. */
    public Optional<WebhookAttempt> test(Webhook webhook) {
        var now = clock.instant();
        if (!webhooks.beginTest(webhook, now, now.minus(pause))) return Optional.empty();
        var event = event(webhook, now);
        var message = WebhookMessage.of(webhook, event, now, now, null);
        var response = receivers.test(webhook, message.id(), bodies.write(webhook, List.of(message)));
        var attempt = WebhookAttempt.of(message.completeTest(response, clock.instant()), response, now);
        attempts.add(attempt);
        listener.onAttempted(attempt);
        return Optional.of(attempt);
    }

    /** Shortest time between two tests of a webhook. */
    public Duration pause() {
        return pause;
    }

    private static PublishedEvent event(Webhook webhook, Instant now) {
        return new PublishedEvent(
                UUID.randomUUID().toString(), TYPE, webhook.company(), now, "{\"webhook\":\"" + webhook.id() + "\"}");
    }
}
