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
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(get("/api/products").statusCode()).isEqualTo(200);
        assertProblem(get("/api/keys"), 503, "api-keys-unavailable");
        assertProblem(send(anonymous("/.well-known/jwks.json")), 503, "api-keys-unavailable");
    }

    @Test
    void changesNothingThatCannotBeRecorded() {
        assertProblem(send("DELETE", "/api/keys/0123456789abcdef"), 503, "audit-unavailable");
        assertProblem(send("POST", "/api/keys"), 503, "audit-unavailable");
        assertProblem(send("PUT", "/api/companies/acme"), 503, "audit-unavailable");
        assertProblem(get("/api/audit/gateway"), 503, "audit-unavailable");
        assertProblem(get("/api/audit/gateway.csv"), 503, "audit-unavailable");
        assertThat(send("PUT", "/api/products/X").statusCode())
                .as("the service records what it changes itself")
                .isEqualTo(200);
    }

    @Test
    void refusesCredentialsWithoutARecordToo() {
        assertProblem(send(anonymous("/api/products").header("Authorization", "Bearer none")), 401, "unauthenticated");
    }
}
