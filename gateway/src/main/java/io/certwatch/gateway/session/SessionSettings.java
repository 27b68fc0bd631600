package io.certwatch.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live, and how they are stored.
 *
 * @param idle end of a session after its last request
 * @param longest end of a session after its start, however busy it is
 * @param unfinished how long a person may take to sign in at the provider
 * @param sweep interval between deletions of ended sessions
 * @param key secret that encrypts what is stored; without one it is stored in the clear, on loopback only
 */
@ConfigurationProperties("certwatch.sessions")
public record SessionSettings(
        @DefaultValue("1h") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10m") Duration unfinished,
        @DefaultValue("10m") Duration sweep,
        @Nullable String key) {

    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    /** How much later than the last request the stored time of it may be: not every request writes. */
    Duration exactness(Duration idle) {
        var tenth = idle.dividedBy(10);
        return tenth.compareTo(EXACTNESS) < 0 ? tenth : EXACTNESS;
    }
}
