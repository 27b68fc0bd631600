package io.certwatch.notification.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that gets events of a company.
 *
 * @param deactivation why it was disabled, unless by a person
 * @param activeSince events from before are not sent
 */
public record Webhook(
        String id,
        String company,
        WebhookDetails details,
        SigningSecrets secrets,
        @Nullable Deactivation deactivation,
        Instant createdAt,
        Instant activeSince,
        long version) {

    /**
     * Why the service has disabled a webhook.
     *
     * @param detail the last answer of the receiver, or why there was none
     */
    public record Deactivation(Reason reason, Instant at, String detail) {

        public enum Reason {
            /** The receiver answered 410. */
            GONE,
            /** A message was refused for a day, and no other one was accepted meanwhile. */
            FAILING
        }
    }

    static Webhook of(String company, WebhookDetails details, Instant now) {
        return new Webhook(
                UUID.randomUUID().toString(), company, details, SigningSecrets.generate(), null, now, now, 1);
    }

    public boolean isActive() {
        return details.enabled();
    }

    /** Host and port, which share a limit and a circuit breaker. */
    public String host() {
        return URI.create(details.url()).getAuthority();
    }

    boolean wants(PublishedEvent event) {
        return isActive()
                && details.events().contains(event.type())
                && !event.time().isBefore(activeSince);
    }

    /** Enabling it forgets why it was disabled, and events of the time between are not sent. */
    Webhook with(WebhookDetails changed, Instant now) {
        var isEnabledNow = changed.enabled() && !isActive();
        return new Webhook(
                id,
                company,
                changed,
                secrets,
                changed.enabled() ? null : deactivation,
                createdAt,
                isEnabledNow ? now : activeSince,
                version + 1);
    }

    Webhook disable(Deactivation why) {
        return new Webhook(id, company, details.disabled(), secrets, why, createdAt, activeSince, version + 1);
    }

    /** @param overlap how long the secret of now signs as well */
    Webhook withNewSecret(Instant now, Duration overlap) {
        return new Webhook(
                id,
                company,
                details,
                secrets.rotate(now.plus(overlap)),
                deactivation,
                createdAt,
                activeSince,
                version + 1);
    }
}
