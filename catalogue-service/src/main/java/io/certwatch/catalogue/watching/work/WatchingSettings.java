package io.certwatch.catalogue.watching.work;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param parallel the number of concurrent scheduled checks per instance; requested checks have their own threads
 * @param freshness the interval between two checks for the alarms of silence and of versions not in effect
 */
@Validated
@ConfigurationProperties("certwatch.sources")
record WatchingSettings(
        @DefaultValue("3") @Min(1) int parallel,
        @DefaultValue("15s") Duration freshness) {}
