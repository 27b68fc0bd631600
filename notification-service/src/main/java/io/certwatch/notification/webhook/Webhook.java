package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that gets events of a company.
 *
 * @param secrets of {@link WebhookFormat#CERTWATCH}
 * @param robot what opens the group of a robot; null of {@link WebhookFormat#CERTWATCH}
 * @param deactivation why it was disabled, unless by a person
 * @param activeSince events from before are not sent
 */
@RecordBuilder
public record Webhook(
        String id,
        String company,
        WebhookDetails details,
        SigningSecrets secrets,
        @Nullable RobotAccess robot,
        @Nullable Deactivation deactivation,
        Instant createdAt,
        Instant activeSince,
        long version)
        implements WebhookBuilder.With {

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

    static Webhook of(String company, WebhookDetails details, @Nullable RobotAccess robot, Instant now) {
        return new Webhook(
                UUID.randomUUID().toString(), company, details, SigningSecrets.generate(), robot, null, now, now, 1);
    }

    public boolean isActive() {
        return details.enabled();
    }

    public boolean isRobot() {
        return details.format().isRobot();
    }

    /**
     * Where its messages are posted.
     *
     * @throws UnreadableSecret if it is a secret that was stored with another key
     */
    public String address() throws UnreadableSecret {
        return robot == null ? details.url() : robot.address().clear();
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

    /**
     * Enabling it forgets why it was disabled, and events of the time between are not sent.
     *
     * @param access of a robot; null: unchanged
     */
    Webhook with(WebhookDetails changed, @Nullable RobotAccess access, Instant now) {
        var isEnabledNow = changed.enabled() && !isActive();
        return with(next -> next.details(changed)
                .robot(access == null ? robot : access)
                .deactivation(changed.enabled() ? null : deactivation)
                .activeSince(isEnabledNow ? now : activeSince)
                .version(version + 1));
    }

    Webhook disable(Deactivation why) {
        return with(next -> next.details(details.disabled()).deactivation(why).version(version + 1));
    }

    /** @param overlap how long the secret of now signs as well */
    Webhook withNewSecret(Instant now, Duration overlap) {
        return with(next -> next.secrets(secrets.rotate(now.plus(overlap))).version(version + 1));
    }
}
