package io.certwatch.notification.webhook;

import java.util.List;
import java.util.Set;

/** Finds what a robot must not tell any more, because the obligation has moved on. */
@FunctionalInterface
public interface OvertakenNews {

    /** @return the ids of those messages that a newer state of their obligation has overtaken */
    Set<String> among(Webhook webhook, List<WebhookMessage> messages);
}
