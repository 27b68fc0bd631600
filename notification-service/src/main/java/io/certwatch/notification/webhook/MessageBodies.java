package io.certwatch.notification.webhook;

import java.util.List;

/** Writes what is posted to a webhook. */
@FunctionalInterface
public interface MessageBodies {

    /** @param messages one, or several that a robot gets together */
    String write(Webhook webhook, List<WebhookMessage> messages);
}
