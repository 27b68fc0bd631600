package io.certwatch.notification.delivery;

import io.github.resilience4j.core.IntervalFunction;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param attempts tries until a delivery is given up
 * @param firstWait the wait after the first failure; it doubles, give or take a half, with each further one
 * @param maxWait the longest wait
 * @param pause the wait when the server does not answer anybody
 * @param lease how long a claimed delivery is one instance's own
 * @param atATime deliveries under way at a time
 * @param sweep how often to look for what a crash or another instance left
 */
@Validated
@ConfigurationProperties("notification.delivery")
record DeliverySettings(
        @DefaultValue("16") @Min(1) int attempts,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("15m") Duration maxWait,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("8") @Min(1) int atATime,
        @DefaultValue("5s") Duration sweep) {

    Retry retry() {
        var backOff = IntervalFunction.ofExponentialRandomBackoff(firstWait, 2, 0.5, maxWait);
        return new Retry(attempts, failures -> Duration.ofMillis(backOff.apply(failures)), pause);
    }
}
