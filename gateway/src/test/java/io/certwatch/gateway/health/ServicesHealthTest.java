package io.certwatch.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServicesHealthTest extends GatewayTest {

    @Test
    void isUpWhenAllServicesAre() {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(services(health).path("catalogue").asString()).isEqualTo("UP");
    }

    @Test
    void isDownAndNamesTheService() {
        PRODUCT.answer(503, "{}");
        NOTIFICATION.die();
        try {
            HttpResponse<String> health = get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(services(health).path("catalogue").asString()).isEqualTo("UP");
            assertThat(services(health).path("product").asString()).isEqualTo("DOWN");
            assertThat(services(health).path("notification").asString()).isEqualTo("DOWN");
        } finally {
            NOTIFICATION.revive();
        }
    }

    @Test
    void queriesAllConcurrentlyWithATimeout() {
        CountDownLatch later = new CountDownLatch(1);
        CATALOGUE.hang(later);
        PRODUCT.hang(later);
        NOTIFICATION.hang(later);
        Instant asked = Instant.now();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        later.countDown();
    }

    @Test
    void isAliveAndReadyWithoutTheServices() {
        PRODUCT.answer(503, "{}");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void showsItsMetrics() {
        get("/api/products");
        assertThat(get("/actuator/prometheus").body())
                .contains(
                        "http_server_requests_seconds",
                        "resilience4j_circuitbreaker_state",
                        "http_client_requests_seconds");
    }

    private static JsonNode services(HttpResponse<String> health) {
        return new JsonMapper().readTree(health.body()).at("/components/services/details");
    }
}
