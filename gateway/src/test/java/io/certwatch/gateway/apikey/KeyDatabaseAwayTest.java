package io.certwatch.gateway.apikey;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import io.certwatch.gateway.GatewayTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Nobody listens at the address of the database. */
class KeyDatabaseAwayTest extends GatewayTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Away {

        @Bean
        MongoClientSettingsBuilderCustomizer away() {
            return settings ->
                    settings.applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                            .serverSelectionTimeout(100, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void refusesKeysForNowAndLetsOtherCredentialsIn() {
        var refused = send(anonymous("/api/products")
                .header("Authorization", "Bearer " + ApiKeyText.create().reveal()));

        assertProblem(refused, 503, "api-keys-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/api/products").statusCode()).isEqualTo(200);
        assertProblem(get("/api/keys"), 503, "api-keys-unavailable");
        assertProblem(send(anonymous("/.well-known/jwks.json")), 503, "api-keys-unavailable");
    }
}
