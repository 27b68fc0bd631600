package io.certwatch.gateway.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String DEFAULT_NAME = "gateway";

    @Bean
    MongoDatabase gatewayDatabase(MongoClient client, MongoConnectionDetails connection) {
        var named = connection.getConnectionString().getDatabase();
        return client.getDatabase(Objects.requireNonNullElse(named, DEFAULT_NAME));
    }

    /**
     * A request is answered within 10 s while the database is away or hangs: a command fails after 5 s, and by then the driver, which asks each
     * server every 2 s, knows it as away.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaiting() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }
}
