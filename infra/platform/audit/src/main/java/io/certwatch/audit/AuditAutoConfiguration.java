package io.certwatch.audit;

import io.certwatch.audit.mongo.MongoAuditTrail;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Configures the storage of audit records in the database of the service. */
@AutoConfiguration(afterName = "io.certwatch.platform.mongo.DatabaseAutoConfiguration")
@EnableConfigurationProperties(AuditSettings.class)
@EnableScheduling
@Import(MongoAuditTrail.class)
class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    RecordedOperations recordedOperations() {
        return RecordedOperations.changes();
    }

    @Bean
    @ConditionalOnProperty("certwatch.audit.keep")
    Retention auditRetention(AuditTrail trail, AuditSettings settings, Clock clock) {
        return new Retention(trail, Objects.requireNonNull(settings.keep()), clock);
    }
}
