package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Changed;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.NewSecret;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Removed;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.SecretOfProvider;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Stale;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.TooMany;
import io.certwatch.notification.webhook.EditWebhooks.WebhookOutcome.Unknown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes webhooks, and gives them new secrets. */
public final class EditWebhooks {

    /** The result of adding, changing or removing a webhook. */
    public sealed interface WebhookOutcome {

        /** It is new, or has a new secret. */
        record NewSecret(Webhook webhook) implements WebhookOutcome {}

        record Changed(Webhook webhook) implements WebhookOutcome {}

        record Removed() implements WebhookOutcome {}

        record Unknown() implements WebhookOutcome {}

        /** It has changed since the caller read it. */
        record Stale(Webhook current) implements WebhookOutcome {}

        record TooMany(int atMost) implements WebhookOutcome {}

        /** Its secret is the provider's, and is changed with its details. */
        record SecretOfProvider() implements WebhookOutcome {}
    }

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final WebhookAttempts attempts;
    private final DisableWebhooks disableWebhooks;
    private final int atMost;
    private final Duration overlap;
    private final InstantSource clock;

    /**
     * @param atMost webhooks of a company
     * @param overlap how long a replaced secret still signs
     */
    EditWebhooks(
            Webhooks webhooks,
            WebhookMessages messages,
            WebhookAttempts attempts,
            DisableWebhooks disableWebhooks,
            int atMost,
            Duration overlap,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.attempts = attempts;
        this.disableWebhooks = disableWebhooks;
        this.atMost = atMost;
        this.overlap = overlap;
        this.clock = clock;
    }

    /** @param robot what opens the group of a robot; null if it is none */
    public WebhookOutcome add(String company, WebhookDetails details, @Nullable RobotAccess robot) {
        var webhook = Webhook.of(company, details, robot, clock.instant());
        return webhooks.add(webhook, atMost) ? new NewSecret(webhook) : new TooMany(atMost);
    }

    /**
     * The team's list is changed before, too: after a crash in between, nothing stays on it that is settled.
     *
     * @param robot null: unchanged
     */
    public WebhookOutcome change(
            String company, String id, WebhookDetails details, @Nullable RobotAccess robot, long version) {
        return ofVersion(company, id, version, known -> {
            var changed = known.with(details, robot, clock.instant());
            if (changed.isActive()) disableWebhooks.closeItem(company, id);
            var isStored = webhooks.replace(changed);
            disableWebhooks.updateItem(company, id);
            return isStored ? new Changed(changed) : new Stale(known);
        });
    }

    /** Removes its messages and attempts, too. */
    public WebhookOutcome remove(String company, String id, long version) {
        return ofVersion(company, id, version, known -> {
            disableWebhooks.closeItem(company, id);
            var isRemoved = webhooks.remove(known);
            disableWebhooks.updateItem(company, id);
            if (!isRemoved) return new Stale(known);
            messages.removeOf(company, id);
            attempts.removeOf(company, id);
            return new Removed();
        });
    }

    public WebhookOutcome rotate(String company, String id) {
        while (true) {
            var known = webhooks.find(company, id);
            if (known.isEmpty()) return new Unknown();
            if (known.get().isRobot()) return new SecretOfProvider();
            var rotated = known.get().withNewSecret(clock.instant(), overlap);
            if (webhooks.replace(rotated)) return new NewSecret(rotated);
        }
    }

    private WebhookOutcome ofVersion(
            String company, String id, long version, Function<Webhook, WebhookOutcome> change) {
        var known = webhooks.find(company, id);
        if (known.isEmpty()) return new Unknown();
        return known.get().version() == version ? change.apply(known.get()) : new Stale(known.get());
    }
}
