package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.Webhook.Deactivation;

/** Disables a webhook whose receiver is gone or fails, and tells the team. */
final class DisableWebhook {
    private final Webhooks webhooks;
    private final DisabledWebhookItems items;

    DisableWebhook(Webhooks webhooks, DisabledWebhookItems items) {
        this.webhooks = webhooks;
        this.items = items;
    }

    void disable(Webhook webhook, Deactivation why) {
        var current = webhooks.find(webhook.company(), webhook.id());
        while (current.isPresent() && current.get().isActive()) {
            if (webhooks.replace(current.get().disabled(why))) break;
            current = webhooks.find(webhook.company(), webhook.id());
        }
        items.update(webhook.company(), webhook.id());
    }

    /** A crash may have come before the team was told. */
    void tellAgain(Webhook webhook) {
        items.update(webhook.company(), webhook.id());
    }
}
