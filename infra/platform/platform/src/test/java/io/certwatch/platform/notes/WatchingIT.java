package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithNotesService
class WatchingIT {

    @LocalServerPort
    private int port;

    @Test
    void readinessIncludesTheDatabaseAndNotTheBroker() {
        var readiness = new Http(port).get("/actuator/health/readiness");

        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.json().get("components").propertyNames())
                .contains("mongo", "readinessState")
                .doesNotContain("kafka");
        assertThat(new Http(port)
                        .get("/actuator/health")
                        .json()
                        .get("components")
                        .propertyNames())
                .contains("kafka");
        assertThat(new Http(port).get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void prometheusShowsOutboxAgeAndConsumerLag() {
        new Http(port).post("/notes", """
            {"id": "watched", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """);

        var metrics = new Http(port).get("/actuator/prometheus").body();
        assertThat(metrics).contains("outbox_oldest_age_seconds", "kafka_consumer_fetch_manager_records_lag");
    }
}
