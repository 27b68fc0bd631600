package io.certwatch.catalogue.edition.clock;

import io.certwatch.catalogue.edition.SchedulePublication;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(EditionClock.class)
@EnableConfigurationProperties(ClockConfiguration.ClockSettings.class)
class ClockConfiguration {

    /** @param every the interval between two checks for due work */
    @ConfigurationProperties("certwatch.editions.clock")
    record ClockSettings(@DefaultValue("10s") Duration every) {}

    /** {@code editions.overdue}: drafts whose scheduled publication failed. */
    @Bean
    MeterBinder overdueEditions(SchedulePublication publications) {
        return meters -> Gauge.builder("editions.overdue", publications, SchedulePublication::overdue)
                .register(meters);
    }

    @Bean
    SchedulingConfigurer editionSchedule(EditionClock clock, ClockSettings settings) {
        return tasks -> tasks.addFixedDelayTask(clock::runDue, settings.every());
    }
}
