package io.certwatch.catalogue.edition.clock;



import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.BringIntoForce;
import io.certwatch.catalogue.edition.SchedulePublication;
import io.certwatch.catalogue.edition.WithdrawEdition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ClockConfiguration.ClockSettings.class)
class ClockConfiguration {

    /** @param every the interval between two checks for due work */
    @ConfigurationProperties("certwatch.editions.clock")
    record ClockSettings(@DefaultValue("10s") Duration every) {}


    @Bean
    EditionClock editionClock(
            MongoDatabase database,
            SchedulePublication publications,
            BringIntoForce force,
            WithdrawEdition withdrawals) {
        var locks = new MongoLockProvider(database.getCollection("shedLock"));
        return new EditionClock(new DefaultLockingTaskExecutor(locks), publications, force, withdrawals);
    }

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
