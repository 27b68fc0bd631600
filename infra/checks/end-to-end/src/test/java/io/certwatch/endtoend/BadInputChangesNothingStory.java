package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bad input, over REST and on the topics, is rejected with one line that names the field, and changes nothing. */
abstract class BadInputChangesNothingStory {

    private Client client;

    abstract SharedSystem shared();

    @BeforeEach
    void connect() {
        client = new Client(shared().system());
    }

    static Stream<Arguments> badInput() {
        var edition = Requests.edition("2023-2");
        return Stream.of(
                arguments("malformed JSON", "/api/editions", "{\"id\": ", 400, null, "Line 1"),
                arguments(
                        "an unknown unit",
                        "/api/editions",
                        edition.replace("\"12 Tbps\"", "\"12 parsecs\""),
                        400,
                        "entries[0].criteria[0].quantity",
                        "parsecs"),
                arguments(
                        "an unknown operator",
                        "/api/editions",
                        edition.replaceFirst("\">=\"", "\"about\""),
                        400,
                        "entries[0].criteria[0].comparison",
                        "about"),
                arguments(
                        "a duplicate entry code",
                        "/api/editions",
                        edition.replaceFirst("\"code\": \"SCP-02\"", "\"code\": \"SCP-01\""),
                        400,
                        "entries[5].code",
                        "SCP-01"),
                arguments(
                        "effective before issued",
                        "/api/editions",
                        edition.replace("\"effective\": \"2023-07-03\"", "\"effective\": \"2023-07-02\""),
                        400,
                        "effective",
                        "2023-07-02"),
                arguments("an edition published twice", "/api/editions/2023-2/publication", "", 409, null, "2023-2"),
                arguments(
                        "an edition that nobody uploaded", "/api/editions/2099-1/publication", "", 404, null, "2099-1"),
                arguments(
                        "a product without a name",
                        "/api/products",
                        "{\"sku\": \"A-1\", \"vendor\": \"acme\", \"market\": {\"status\": \"ON_MARKET\"}}",
                        400,
                        "name",
                        "name"),
                arguments(
                        "a planned product whose date is none",
                        "/api/products",
                        "{\"sku\": \"A-1\", \"name\": {\"en\": \"Router\"}, \"vendor\": \"acme\", \"market\":"
                                + " {\"status\": \"PLANNED\", \"entryDate\": \"2027-02-30\"}}",
                        400,
                        "market.entryDate",
                        "2027-02-30"),
                arguments(
                        "a contact without an address",
                        "/api/contacts",
                        "{\"vendor\": \"acme\", \"name\": \"Desk\", \"email\": \"nowhere\", \"language\": \"en\"}",
                        400,
                        "email",
                        "nowhere"),
                arguments(
                        "a body over the limit",
                        "/api/products",
                        "[\"" + "x".repeat(9_000_000) + "\"]",
                        413,
                        null,
                        "MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badInput(String what, String path, String body, int status, String field, String inDetail) {
        var before = everything();

        var answer = client.post(path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("type").asString()).startsWith("urn:problem:");
        assertThat(answer.body().path("title").asString()).isNotBlank();
        assertThat(answer.body().path("detail").asString())
                .containsIgnoringCase(inDetail)
                .doesNotContain("\n", "Exception", "io.certwatch");
        assertThat(answer.body().at("/errors/0/field").asString(null)).isEqualTo(field);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anUnknownSkuAnswersNotFound() {
        var answer = client.get("/api/products/NOBODY-KNOWS");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:problem:unknown-product");
        assertThat(answer.body().path("detail").asString()).contains("NOBODY-KNOWS");
        assertThat(answer.body().path("traceId").asString()).isNotBlank();
    }

    @Test
    void anUnreadableRecordBecomesADeadLetterAndTheNextIsProcessed() {
        var garbage = "{\"id\": \"2023-2\", oh dear".getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", shared().system().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer());
                var deadLetters = new IntegratorConsumer(
                        shared().system().kafka(), List.of("certwatch.catalogue.editions.v1-dlt"))) {
            producer.send(new ProducerRecord<>("certwatch.catalogue.editions.v1", "2023-2", garbage));
            producer.flush();
            client.post("/api/editions", Requests.edition("sectors-2025"));
            client.post("/api/editions/sectors-2025/publication", "");

            client.awaitReassessment("sectors-2025");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(deadLetters.records())
                            .singleElement()
                            .satisfies(dead -> {
                                assertThat(dead.value()).isEqualTo(garbage);
                                assertThat(dead.key()).isEqualTo("2023-2");
                            }));
        }
    }

    private List<List<JsonNode>> everything() {
        return List.of(
                client.all("/api/editions"),
                client.all("/api/products"),
                client.all("/api/contacts"),
                client.all("/api/obligations"),
                client.all("/api/alerts"));
    }
}
