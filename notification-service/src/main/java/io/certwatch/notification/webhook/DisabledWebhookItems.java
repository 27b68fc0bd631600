package io.certwatch.notification.webhook;

import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamList;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import java.util.Map;
import java.util.Optional;

/** Keeps the team's list in step with the webhooks that the service has disabled. */
final class DisabledWebhookItems {
    private final Webhooks webhooks;
    private final TeamList team;

    DisabledWebhookItems(Webhooks webhooks, TeamList team) {
        this.webhooks = webhooks;
        this.team = team;
    }

    /** Shows what is stored, also if it changes meanwhile. */
    void update(String company, String id) {
        var stored = deactivation(company, id);
        while (true) {
            if (stored.isPresent()) {
                team.open(item(stored.get()));
            } else {
                close(company, id);
            }
            var now = deactivation(company, id);
            if (now.isPresent() == stored.isPresent()) return;
            stored = now;
        }
    }

    /** It is no longer something that the team must see to. */
    void close(String company, String id) {
        team.close(company, TeamItem.Kind.WEBHOOK_DISABLED, id);
    }

    private Optional<Disabled> deactivation(String company, String id) {
        return webhooks.find(company, id).flatMap(Disabled::of);
    }

    private static TeamItem item(Disabled disabled) {
        var webhook = disabled.webhook();
        return new TeamItem(
                webhook.company(),
                TeamItem.Kind.WEBHOOK_DISABLED,
                webhook.id(),
                Map.of(
                        TeamItem.URL,
                        webhook.details().url(),
                        TeamItem.ANSWER,
                        disabled.why().detail()),
                disabled.why().at());
    }

    private record Disabled(Webhook webhook, Deactivation why) {

        static Optional<Disabled> of(Webhook webhook) {
            return Optional.ofNullable(webhook.deactivation()).map(why -> new Disabled(webhook, why));
        }
    }
}
