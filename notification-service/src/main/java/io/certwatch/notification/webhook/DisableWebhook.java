package io.certwatch.notification.webhook;

import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamList;
import java.util.Map;

/** Disables a webhook whose receiver is gone or fails, and tells the team. */
final class DisableWebhook {
    private final Webhooks webhooks;
    private final TeamList team;

    DisableWebhook(Webhooks webhooks, TeamList team) {
        this.webhooks = webhooks;
        this.team = team;
    }

    /** Tells before it disables, so that no crash in between hides it. */
    void disable(Webhook webhook, Deactivation why) {
        var current = webhooks.find(webhook.company(), webhook.id());
        while (current.isPresent() && current.get().isActive()) {
            var disabled = current.get().disabled(why);
            team.open(item(disabled, why));
            if (webhooks.replace(disabled)) return;
            current = webhooks.find(webhook.company(), webhook.id());
        }
    }

    private static TeamItem item(Webhook webhook, Deactivation why) {
        var details = webhook.details();
        return new TeamItem(
                webhook.company(),
                TeamItem.Kind.WEBHOOK_DISABLED,
                webhook.id(),
                Map.of(TeamItem.URL, details.url(), TeamItem.ANSWER, why.detail()),
                why.at());
    }
}
