package io.certwatch.platform.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param every how often an instance looks for what has expired; at least {@code longest}
 * @param longest how long a run takes at most; the next one continues
 * @param batch documents that are read and deleted at once
 * @param held companies under a legal hold, of which nothing is deleted
 */
@Validated
@ConfigurationProperties("certwatch.retention")
record RetentionSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("1m") Duration longest,
        @DefaultValue("200") @Min(1) @Max(1000) int batch,
        @DefaultValue Set<String> held) {

    RetentionSettings {
        if (!longest.isPositive() || every.compareTo(longest) < 0)
            throw new IllegalArgumentException(
                    "certwatch.retention.longest must be positive, and at most certwatch.retention.every");
    }
}
