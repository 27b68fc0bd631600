package io.certwatch.notification.webhook;

import java.time.Instant;
import java.time.InstantSource;

/** Sends the messages again that a webhook did not get, each under the same id. */
public final class ResendFailedMessages {

    /** Of one request; the oldest come first. */
    static final int AT_ONCE = 1_000;

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final InstantSource clock;
    private final Runnable nudge;

    /** What became of a request. */
    public sealed interface Result {

        /** @param more whether others were given up in that time */
        record Planned(int messages, boolean more) implements Result {}

        record UnknownWebhook() implements Result {}

        record Disabled() implements Result {}
    }

    ResendFailedMessages(Webhooks webhooks, WebhookMessages messages, InstantSource clock, Runnable nudge) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.clock = clock;
        this.nudge = nudge;
    }

    /** Messages that are being sent, or were sent again meanwhile, are left as they are. */
    public Result resend(String company, String webhookId, Instant since) {
        var found = webhooks.find(company, webhookId);
        if (found.isEmpty()) return new Result.UnknownWebhook();
        var webhook = found.get();
        if (!webhook.isActive()) return new Result.Disabled();
        var failed = messages.failed(company, webhookId, since, AT_ONCE + 1);
        var now = clock.instant();
        var planned = messages.replaceAll(
                failed.subList(0, Math.min(AT_ONCE, failed.size())), message -> message.resent(webhook.host(), now));
        if (planned > 0) nudge.run();
        return new Result.Planned(planned, failed.size() > AT_ONCE);
    }
}
