package io.certwatch.notification.webhook;

import io.certwatch.notification.timing.Wakeups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an event into one message for each webhook that wants it. */
final class PlanMessages {
    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final Duration kept;
    private final Duration gather;
    private final InstantSource clock;
    private final Wakeups wakeups;

    /**
     * @param kept for which settled messages are kept; a repeat of an older event could not be recognized
     * @param gather for which a robot waits for more events
     */
    PlanMessages(
            Webhooks webhooks,
            WebhookMessages messages,
            Duration kept,
            Duration gather,
            InstantSource clock,
            Wakeups wakeups) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.kept = kept;
        this.gather = gather;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    /** Whether an event must be read at all. */
    public boolean isWanted(String company, String type) {
        return webhooks.isWanted(company, type);
    }

    public void plan(PublishedEvent event, @Nullable String traceparent) {
        var now = clock.instant();
        if (event.time().isBefore(now.minus(kept))) return;
        List<WebhookMessage> planned = webhooks.findKnown(event.company()).stream()
                .filter(webhook -> webhook.wants(event))
                .map(webhook ->
                        WebhookMessage.of(webhook, event, now, webhook.isRobot() ? now.plus(gather) : now, traceparent))
                .toList();
        if (!planned.isEmpty()) {
            messages.plan(planned);
            wakeups.now();
            wakeups.at(now.plus(gather));
        }
    }
}
