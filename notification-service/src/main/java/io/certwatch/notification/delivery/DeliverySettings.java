package io.certwatch.notification.delivery;

import io.github.resilience4j.core.IntervalFunction;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param attempts refusals of a message until its delivery is given up
 * @param firstWait wait after the first failure; doubles with each further one, randomised by 50 %
 * @param maxWait longest wait between attempts
 * @param pause wait while no mail server can be used
 * @param outage how long a delivery waits for a mail server that can be used, before it is given up (RFC 5321, section 4.5.4.1)
 * @param lease how long an instance holds a claimed delivery exclusively
 * @param atATime concurrent deliveries
 * @param sweep interval of queries for due deliveries that a crash or another instance left
 * @param testPause shortest time between two test messages to a contact
 */
@Validated
@ConfigurationProperties("notification.delivery")
record DeliverySettings(
        @DefaultValue("16") @Min(1) int attempts,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("15m") Duration maxWait,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("5d") Duration outage,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("8") @Min(1) int atATime,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("1m") Duration testPause) {

    Retry retry() {
        var backOff = IntervalFunction.ofExponentialRandomBackoff(firstWait, 2, 0.5, maxWait);
        return new Retry(attempts, failures -> Duration.ofMillis(backOff.apply(failures)), pause, outage);
    }
}
