package io.certwatch.notification.webhook;

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
}
