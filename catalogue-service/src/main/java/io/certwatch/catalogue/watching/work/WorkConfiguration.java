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

/** Two lanes: whoever asks for a check does not wait until the clock's are done. */
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
    SchedulingConfigurer lookingForFreshness(
            WatchFreshness freshness, SourceMetrics metrics, Sources sources, WatchingSettings settings, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    freshness.look();
                    metrics.show(sources.all(), clock.instant());
                },
                settings.freshness());
    }
}
