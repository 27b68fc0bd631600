package io.certwatch.catalogue;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.KafkaInProcess;
import io.certwatch.contracts.Contracts;
import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** This database is lost, while its topic has the editions that it had published. */
class RestoredDatabaseIT {

    private static final String EDITIONS = "certwatch.catalogue.editions.v1";

    @TempDir
    private Path log;

    @Test
    void namesTheEditionsThatItLacksAndChangesNothing() throws Exception {
        try (var kafka = KafkaInProcess.start(log, 0)) {
            publish(kafka.bootstrapServers());
            try (var service = service(kafka.bootstrapServers());
                    var http = HttpClient.newHttpClient()) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(send(http, request(service, "/actuator/health"))
                                        .body())
                                .contains("\"lacking\":[\"2017-1\",")
                                .contains("\"2023-2\""));
                assertThat(send(http, request(service, "/actuator/health/readiness"))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(send(http, request(service, "/api/editions")).statusCode())
                        .isEqualTo(200);
                var refused = send(
                        http, request(service, "/api/editions/republication").POST(BodyPublishers.noBody()));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("lacks published editions (2017-1,");
            }
        }
    }

    private static void publish(String broker) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(EDITIONS, 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var example : Contracts.examples(EDITIONS)) {
                var record = new ProducerRecord<>(EDITIONS, example.key(), example.json());
                example.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                producer.send(record).get();
            }
        }
    }

    private static ConfigurableApplicationContext service(String broker) {
        return new SpringApplicationBuilder(CatalogueServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + BackingServices.mongoUri("restored-" + UUID.randomUUID()),
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--certwatch.security.issuers[0].uri="
                                + TestIssuer.shared().uri());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en")
                .header(
                        "Authorization",
                        TestIssuer.shared().token().roles("operator", "steward").bearer());
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), ofString());
    }
}
