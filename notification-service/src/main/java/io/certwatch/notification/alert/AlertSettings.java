package io.certwatch.notification.alert;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param window what is registered within one such stretch of time is told in one message
 * @param quiet no news for so long means that none is on its way
 * @param bound the wait, after a run or an import is through, for obligations it announced
 * @param silence the wait, without a line, for a run that never says it is through
 * @param importSilence the same for an import, longer than the largest takes
 * @param capacity products in one message; what is more follows in the next. Each is up to 2 KB of its HTML, and many servers refuse what is much over 1 MB
 * @param sweep how often to look for what a crash or another instance left
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

    SealingPolicy patience() {
        return new SealingPolicy(window, quiet, bound, silence, importSilence, capacity);
    }
}
