package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.CheckDue;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchFreshness;
import io.certwatch.platform.work.Worker;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Uses two workers, so that requested checks do not wait for scheduled ones. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(WatchingSettings.class)
class WorkConfiguration {

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
