package io.certwatch.platform.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.web.ProblemTranslator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Provides the database named in {@code spring.mongodb.uri}, else the one named after the service. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection, Environment environment) {
        var named = connection.getConnectionString().getDatabase();
        return client.getDatabase(
                Objects.requireNonNullElseGet(named, () -> environment.getRequiredProperty("spring.application.name")));
    }

    @Bean
    ProblemTranslator databaseProblems() {
        return new DatabaseProblems();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storedRecords() {
        return settings -> settings.codecRegistry(StoredRecords.registry());
    }

    /** Short timeouts: requests and health checks fail fast if the database is unreachable; listeners retry. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return settings ->
                settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }
}
