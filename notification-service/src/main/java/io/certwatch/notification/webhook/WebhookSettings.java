package io.certwatch.notification.webhook;

import io.github.resilience4j.core.IntervalFunction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param key encrypts secrets in the database; at least 16 bytes, or absent on loopback
 * @param perCompany webhooks of one company
 * @param secretOverlap how long a replaced secret still signs
 * @param waits before each further attempt, randomised by 20 %; the last one repeats
 * @param giveUpAfter time from the first attempt to the last; a webhook whose message is given up is disabled
 * @param longestRetryAfter longest wait that a receiver may ask for
 * @param pause wait while a receiver that does not answer is not called
 * @param lease how long an instance holds a claimed message exclusively; longer than a call
 * @param perHost calls to one receiver at the same time
 * @param inAll calls at the same time
 * @param sweep interval of queries for due messages that a crash or another instance left
 * @param testPause shortest time between two tests of a webhook
 * @param kept how long settled messages and attempts are kept
 * @param gather how long a robot waits for more events before it gets a message, and the shortest time between two of its messages
 * @param remembered how long another instance may not know of a changed webhook
 */
@Validated
@ConfigurationProperties("notification.webhooks")
record WebhookSettings(
        @Nullable String key,
        @DefaultValue("10") @Min(1) @Max(1000) int perCompany,
        @DefaultValue("1d") Duration secretOverlap,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h"}) @NotEmpty
        List<Duration> waits,

        @DefaultValue("1d") Duration giveUpAfter,
        @DefaultValue("6h") Duration longestRetryAfter,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("4") @Min(1) int perHost,
        @DefaultValue("64") @Min(1) int inAll,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("1m") Duration testPause,
        @DefaultValue("14d") Duration kept,
        @DefaultValue("10s") Duration gather,
        @DefaultValue("5s") Duration remembered) {

    private static final double JITTER = 0.2;

    WebhookRetry retry() {
        return new WebhookRetry(this::wait, giveUpAfter, pause, longestRetryAfter);
    }

    private Duration wait(int attempts) {
        var planned = waits.get(Math.min(attempts, waits.size()) - 1);
        return Duration.ofMillis(IntervalFunction.ofRandomized(planned, JITTER).apply(1));
    }
}
