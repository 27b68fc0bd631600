package io.certwatch.notification.webhook;

import io.certwatch.notification.timing.Wakeups;
import java.time.Instant;
import java.time.InstantSource;

/** Sends messages again, each under the same id. */
public final class ResendMessages {

    /** What became of a request. */
    public sealed interface Result {

        /** @param more whether others were given up in that time */
        record Planned(int messages, boolean more) implements Result {}

        record UnknownWebhook() implements Result {}

        /** There is none, or it is older than messages are kept. */
        record UnknownMessage() implements Result {}

        record Disabled() implements Result {}
    }

    /** Of one request; the oldest come first. */
    static final int AT_ONCE = 1_000;

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final InstantSource clock;
    private final Wakeups wakeups;

    ResendMessages(Webhooks webhooks, WebhookMessages messages, InstantSource clock, Wakeups wakeups) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    /** A message that is being sent is sent once more: the attempt under way may be the last one. */
    public Result resend(String company, String webhookId, String messageId) {
        while (true) {
            var webhook = webhooks.find(company, webhookId);
            if (webhook.isEmpty()) return new Result.UnknownWebhook();
            var message = messages.find(company, webhookId, messageId);
            if (message.isEmpty()) return new Result.UnknownMessage();
            if (!webhook.get().isActive()) return new Result.Disabled();
            var resent = message.get().resent(webhook.get().host(), clock.instant());
            if (messages.replace(message.get(), resent)) {
                wakeups.now();
                return new Result.Planned(1, false);
            }
        }
    }

    /** Those that were given up; what is being sent, or was sent again meanwhile, is left as it is. */
    public Result resendFailed(String company, String webhookId, Instant since) {
        var found = webhooks.find(company, webhookId);
        if (found.isEmpty()) return new Result.UnknownWebhook();
        var webhook = found.get();
        if (!webhook.isActive()) return new Result.Disabled();
        var failed = messages.findFailed(company, webhookId, since, AT_ONCE + 1);
        var now = clock.instant();
        var planned = messages.replaceAll(
                failed.subList(0, Math.min(AT_ONCE, failed.size())), message -> message.resent(webhook.host(), now));
        if (planned > 0) wakeups.now();
        return new Result.Planned(planned, failed.size() > AT_ONCE);
    }
}
