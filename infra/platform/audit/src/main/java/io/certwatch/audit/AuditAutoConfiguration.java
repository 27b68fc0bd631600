package io.certwatch.audit;

import io.certwatch.audit.mongo.MongoAuditTrail;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
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
    Retention auditRetention(AuditTrail trail, AuditSettings settings, Environment environment, Clock clock) {
        var held = Binder.get(environment)
                .bind("certwatch.retention.held", Bindable.setOf(String.class))
                .orElse(Set.of());
        return new Retention(trail, Objects.requireNonNull(settings.keep()), held, clock);
    }
}
