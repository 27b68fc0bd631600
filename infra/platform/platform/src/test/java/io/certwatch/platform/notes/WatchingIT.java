package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
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
    void prometheusShowsOutboxAgeAndConsumerLagAndHistograms() {
        new Http(port).post("/notes", """
            {"id": "watched", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """);

        var metrics = new Http(port).get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains(
                        "outbox_oldest_age_seconds",
                        "kafka_consumer_fetch_manager_records_lag",
                        "http_server_requests_seconds_bucket{");
    }

    /** The trace of a slow request is found from its bucket. */
    @Test
    void bucketsHaveTheTraceOfARequestAsExemplar() {
        new Http(port).get("/notes");

        var request = HttpRequest.newBuilder(new Http(port).at("/actuator/prometheus"))
                .header("Accept", "application/openmetrics-text; version=1.0.0")
                .build();
        var metrics = new Http(port).send(request).body();
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_bucket")))
                .anyMatch(line -> line.contains("# {") && line.contains("trace_id=\""));
    }
}
