package io.certwatch.notification.alert;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param window registrations of one vendor within this time go into one message
 * @param quiet time without a new line after which an alert is sealed
 * @param bound longest wait, after a run or an import has completed, for the obligations it announced
 * @param silence longest wait without a new line for a run that does not report its completion
 * @param importSilence {@code silence} for imports; longer than the largest import takes
 * @param capacity products per message; the rest goes into further messages. A product takes up to 2 KB of HTML, and many servers reject messages over 1 MB
 * @param sweep interval of checks for due alerts that a crash or another instance left
 */
@Validated
@ConfigurationProperties("notification.alert")
record AlertSettings(
        @DefaultValue("5s") Duration window,
        @DefaultValue("2s") Duration quiet,
        @DefaultValue("10m") Duration bound,
        @DefaultValue("30m") Duration silence,
        @DefaultValue("3h") Duration importSilence,
        @DefaultValue("500") @Min(1) @Max(2000) int capacity,
        @DefaultValue("5s") Duration sweep) {

    SealingPolicy sealingPolicy() {
        return new SealingPolicy(window, quiet, bound, silence, importSilence, capacity);
    }
}
