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

    /**
     * A command on a database that hangs fails within 5 s, and its repetition by the driver finds the server marked as away, because the driver
     * asks each server every 2 s and waits 2 s for its answer. So a request that meets a hung database is answered within 10 s, and listeners
     * retry. A command that may take longer than 5 s needs a timeout of its own ({@code MongoCollection.withTimeout}).
     */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }
}
