package io.certwatch.notification.webhook;

import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Disables webhooks whose receivers are gone or fail, and keeps the team's list in step with those that are disabled. */
record DisableWebhooks(Webhooks webhooks, WebhookAttempts attempts, TeamList team) {

    /** Called when a message has failed for good: decides whether its webhook is disabled. */
    void onFailed(Webhook webhook, WebhookMessage message, ReceiverResponse response, Instant now) {
        if (response.failure() == Failure.GONE) {
            disable(webhook, new Deactivation(Deactivation.Reason.GONE, now, response.summary()));
        } else if (!webhook.isActive()) {
            // A crash may have come before the team was told.
            updateItem(webhook.company(), webhook.id());
        } else if (!attempts.anyDelivered(webhook.company(), webhook.id(), message.since())) {
            disable(webhook, new Deactivation(Deactivation.Reason.FAILING, now, response.summary()));
        }
    }

    void disable(Webhook webhook, Deactivation why) {
        var current = webhooks.find(webhook.company(), webhook.id());
        while (current.isPresent() && current.get().isActive()) {
            if (webhooks.replace(current.get().disable(why))) break;
            current = webhooks.find(webhook.company(), webhook.id());
        }
        updateItem(webhook.company(), webhook.id());
    }

    /** Tells the team what is stored, also if it changes meanwhile. */
    void updateItem(String company, String id) {
        var stored = findDisabled(company, id);
        while (true) {
            stored.ifPresentOrElse(webhook -> team.open(item(webhook)), () -> closeItem(company, id));
            var now = findDisabled(company, id);
            if (now.isPresent() == stored.isPresent()) return;
            stored = now;
        }
    }

    /** It is no longer something that the team must see to. */
    void closeItem(String company, String id) {
        team.close(company, TeamItem.Kind.WEBHOOK_DISABLED, id);
    }

    private Optional<Webhook> findDisabled(String company, String id) {
        return webhooks.find(company, id).filter(webhook -> webhook.deactivation() != null);
    }

    private static TeamItem item(Webhook webhook) {
        var why = Objects.requireNonNull(webhook.deactivation());
        return new TeamItem(
                webhook.company(),
                TeamItem.Kind.WEBHOOK_DISABLED,
                webhook.id(),
                Map.of(TeamItem.URL, webhook.details().url(), TeamItem.ANSWER, why.detail()),
                why.at());
    }
}
