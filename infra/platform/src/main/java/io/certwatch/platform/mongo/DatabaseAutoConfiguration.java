package io.certwatch.platform.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The database that {@code spring.mongodb.uri} names, else the one called like the service. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection, Environment environment) {
        var named = connection.getConnectionString().getDatabase();
        return client.getDatabase(Objects.requireNonNullElseGet(
                named, () -> environment.getRequiredProperty("spring.application.name")));
    }

    /** A database that is away is an error soon, for a request as for the health check; listeners try again. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return settings -> settings.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }
}
