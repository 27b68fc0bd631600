package io.certwatch.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.MongoStandIn;
import io.certwatch.security.SecuritySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeyExchangeTest {

    private static final ApiKeySettings SETTINGS = new ApiKeySettings(
            "http://127.0.0.1:8080",
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofMinutes(1),
            5,
            Duration.ofDays(1),
            100);

    private final ManualClock clock = new ManualClock();

    @Test
    void letsAKeyInWhoseUseCannotBeRecorded() {
        var mongo = MongoStandIn.inMemory(0);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri("gateway")))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build());
        try (client) {
            var text = ApiKeyText.create();
            var exchange = exchange(client.getDatabase("gateway"), text);
            var token = exchange.token(text.reveal());

            mongo.close();
            clock.advance(Duration.ofMinutes(2));

            assertThat(exchange.token(text.reveal())).isEqualTo(token);
        }
    }

    private KeyExchange exchange(MongoDatabase database, ApiKeyText text) {
        var documents = new ApiKeyDocuments(database);
        documents.insert(key(text));
        var signing = new SigningKeys(new SigningKeyDocuments(database), SETTINGS, clock);
        var mint = new TokenMint(signing, SETTINGS, expected());
        return new KeyExchange(documents, mint, new MintedTokens(SETTINGS, clock), SETTINGS, clock);
    }

    private ApiKey key(ApiKeyText text) {
        var now = clock.instant();
        return new ApiKey(
                text.id(),
                "acme",
                "ERP",
                List.of("viewer"),
                text.hash(),
                now,
                new ApiKey.Person("issuer", "anna", "Anna"),
                now.plus(Duration.ofHours(1)),
                null,
                null,
                null);
    }

    private static SecuritySettings expected() {
        var settings = Map.of("certwatch.security.issuers[0].uri", "http://127.0.0.1:8084");
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("certwatch.security", SecuritySettings.class)
                .get();
    }
}
