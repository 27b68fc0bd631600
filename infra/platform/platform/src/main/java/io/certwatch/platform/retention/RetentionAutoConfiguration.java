package io.certwatch.platform.retention;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** In services that have something that expires. */
@AutoConfiguration(afterName = "io.certwatch.platform.work.WorkAutoConfiguration")
@ConditionalOnBean(ExpiringData.class)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionAutoConfiguration {

    @Bean
    DeleteExpired deleteExpired(
            List<ExpiringData> kinds,
            SingleInstanceLock lock,
            RetentionSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new DeleteExpired(kinds, lock, settings, meters, clock);
    }

    @Bean
    Worker retentionWorker(DeleteExpired deleteExpired) {
        return new Worker("retention", 1, deleteExpired::runIfDue);
    }
}
