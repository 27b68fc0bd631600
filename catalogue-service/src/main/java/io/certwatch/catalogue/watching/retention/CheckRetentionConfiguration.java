package io.certwatch.catalogue.watching.retention;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.OriginalUses;
import io.certwatch.platform.retention.ExpiringData;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckRetentionSettings.class)
class CheckRetentionConfiguration {

    @Bean
    ExpiringData expiredChecks(MongoDatabase database, Sources sources, CheckRetentionSettings settings) {
        return new ExpiredChecks(database, sources, settings.checks());
    }

    @Bean
    OriginalUses usesByCatalogue(MongoDatabase database, ImportNames names) {
        return new UsesByCatalogue(database, names);
    }
}
