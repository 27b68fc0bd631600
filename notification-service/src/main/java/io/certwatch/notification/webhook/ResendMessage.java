package io.certwatch.notification.webhook;

import java.time.InstantSource;

/** Sends a message again, under the same id. */
public final class ResendMessage {
    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final InstantSource clock;
    private final Runnable nudge;

    public enum Result {
        PLANNED,
        UNKNOWN_WEBHOOK,
        /** There is none, or it is older than messages are kept. */
        UNKNOWN_MESSAGE,
        DISABLED
    }

    ResendMessage(Webhooks webhooks, WebhookMessages messages, InstantSource clock, Runnable nudge) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.clock = clock;
        this.nudge = nudge;
    }

    /** A message that is being sent is sent once more: the attempt under way may be the last one. */
    public Result resend(String company, String webhookId, String messageId) {
        while (true) {
            var webhook = webhooks.find(company, webhookId);
            if (webhook.isEmpty()) return Result.UNKNOWN_WEBHOOK;
            var message = messages.find(company, webhookId, messageId);
            if (message.isEmpty()) return Result.UNKNOWN_MESSAGE;
            if (!webhook.get().isActive()) return Result.DISABLED;
            var resent = message.get().resent(webhook.get().host(), clock.instant());
            if (messages.replace(message.get(), resent)) {
                nudge.run();
                return Result.PLANNED;
            }
        }
    }
}
