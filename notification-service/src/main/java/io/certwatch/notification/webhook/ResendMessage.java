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

    /** A message that is being sent, or has changed meanwhile, is sent anyway. */
    public Result resend(String company, String webhookId, String messageId) {
        var webhook = webhooks.find(company, webhookId);
        if (webhook.isEmpty()) return Result.UNKNOWN_WEBHOOK;
        var message = messages.find(company, webhookId, messageId);
        if (message.isEmpty()) return Result.UNKNOWN_MESSAGE;
        if (!webhook.get().isActive()) return Result.DISABLED;
        var resent = message.get().resent(webhook.get().host(), clock.instant());
        messages.replace(message.get(), resent);
        nudge.run();
        return Result.PLANNED;
    }
}
