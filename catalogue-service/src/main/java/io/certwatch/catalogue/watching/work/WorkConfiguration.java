package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.CheckDue;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchFreshness;
import io.certwatch.platform.work.Worker;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.validation.annotation.Validated;

/** Uses two workers, so that requested checks do not wait for scheduled ones. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(WorkConfiguration.WatchingSettings.class)
class WorkConfiguration {

    /**
     * @param parallel the number of concurrent scheduled checks per instance; requested checks have their own threads
     * @param freshness the interval between two checks for the alarms of silence and of versions not in effect
     */
    @Validated
    @ConfigurationProperties("certwatch.sources")
    record WatchingSettings(
            @DefaultValue("3") @Min(1) int parallel,
            @DefaultValue("15s") Duration freshness) {}

    private static final int STEWARDS = 2;

    @Bean
    Worker sourcesByTheClock(CheckDue checkDue, WatchingSettings settings) {
        return new Worker("sources", settings.parallel(), checkDue::byTheClock);
    }

    @Bean
    Worker sourcesAsked(CheckDue checkDue) {
        return new Worker("sources-asked", STEWARDS, checkDue::asked);
    }

    @Bean
    SchedulingConfigurer freshnessSchedule(
            WatchFreshness freshness, SourceMetrics metrics, Sources sources, WatchingSettings settings, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    freshness.checkAll();
                    metrics.show(sources.all(), clock.instant());
                },
                settings.freshness());
    }
}
