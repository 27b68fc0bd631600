package io.certwatch.notification.bounce.imap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Reads the mailbox and knows since when it cannot be read. Each change is logged once. Never DOWN: reports wait in the mailbox, and other
 * instances could not read it either.
 */
final class WatchedMailbox implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedMailbox.class);

    /** @param words of the server or the connection */
    private record Outage(Instant since, String words) {}

    private final BounceMailbox mailbox;
    private final InstantSource clock;
    private volatile @Nullable Outage outage;

    WatchedMailbox(BounceMailbox mailbox, MeterRegistry registry, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
        Gauge.builder("notification.bounces.mailbox.readable", this, watched -> watched.outage == null ? 1 : 0)
                .description("0 while the mailbox for bounces cannot be read")
                .tag("server", mailbox.server())
                .register(registry);
    }

    /** One thread at a time. */
    void read() {
        var before = outage;
        try {
            mailbox.read();
            outage = null;
            if (before != null) {
                LOG.info("The mailbox for bounces at {} can be read again", mailbox.server());
            }
        } catch (MessagingException away) {
            var words = words(away);
            outage = new Outage(before == null ? clock.instant() : before.since(), words);
            if (before == null) {
                LOG.warn("The mailbox for bounces at {} cannot be read: {}", mailbox.server(), words);
            }
        }
    }

    @Override
    public Health health() {
        var known = outage;
        return Health.status(known == null ? Status.UP : Status.UNKNOWN)
                .withDetail(
                        mailbox.server(),
                        known == null ? "readable" : "away since %s: %s".formatted(known.since(), known.words()))
                .build();
    }

    private static String words(MessagingException away) {
        var message = away.getMessage();
        return message == null
                ? away.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
