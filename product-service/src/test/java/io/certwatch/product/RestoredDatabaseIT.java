package io.certwatch.product;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.backing.BackingServices;
import io.certwatch.backing.KafkaInProcess;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ThrowingRunnable;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** A backup of this database is put back: the offsets in the broker, which has lost nothing, are ahead of the data. */
class RestoredDatabaseIT {

    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";

    private final String name = "restored-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(BackingServices.mongoUri(name));
    private final MongoDatabase database = client.getDatabase(name);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path log;

    private KafkaInProcess kafka;
    private CatalogueTopics catalogue;

    @BeforeEach
    void start() {
        kafka = KafkaInProcess.start(log, 0);
        catalogue = new CatalogueTopics(kafka.bootstrapServers());
    }

    @AfterEach
    void stop() {
        catalogue.close();
        kafka.close();
        client.close();
        http.close();
    }

    @Test
    void findsTheEditionThatTheBackupLacksAndPublishesNoOtherObligation() {
        Map<String, List<RawBsonDocument>> backup;
        List<String> published;
        try (var service = service(true)) {
            catalogue.wholeLexicon();
            catalogue.edition("2017-1");
            awaiting(() -> assertThat(put(service).statusCode()).isEqualTo(200));
            awaitRun(service, "edition-2017-1-1");
            awaitNoRun(service);
            backup = backup();

            catalogue.edition("2023-2");
            awaitRun(service, "edition-2023-2-1");
            awaiting(() -> assertThat(obligations()).isNotEmpty());
            published = obligations();
        }
        restore(backup);

        try (var service = service(false)) {
            assertThat(get(service, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(service, "/actuator/health").body()).contains("\"gap\":\"TOPICS\"");
            assertThat(assess(service).statusCode()).isEqualTo(503);
            assertThat(assess(service).body()).contains("urn:problem:catalogue-not-ready");

            service.getBean(KafkaListenerEndpointRegistry.class).start();

            awaiting(() -> assertThat(get(service, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200));
            assertThat(service.getBean(CurrentCatalogue.class).get().compiled().editions())
                    .contains("2023-2");
            awaitRun(service, "edition-2023-2-1");
            awaiting(() -> assertThat(obligations()).hasSizeGreaterThan(published.size()));
            awaitNoRun(service);
            assertThat(get(service, "/api/products/FW-1/assessment").body()).contains("\"2023-2\"");
            assertThat(assess(service).statusCode()).isEqualTo(200);
        }
        assertThat(obligations()).as("ids of events").hasSameElementsAs(published);
    }

    @Test
    void continuesWhereItsDataEnds() {
        try (var service = service(true)) {
            catalogue.wholeLexicon();
            catalogue.edition("2017-1");
            awaitRun(service, "edition-2017-1-1");
            awaiting(() -> assertThat(get(service, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200));
        }
        var runs = database.getCollection("reassessments").countDocuments();
        try (var service = service(true)) {
            awaiting(() -> assertThat(get(service, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200));
            assertThat(database.getCollection("reassessments").countDocuments()).isEqualTo(runs);
        }
    }

    /** @param listening whether it reads the topics from the start */
    private ConfigurableApplicationContext service(boolean listening) {
        return new SpringApplicationBuilder(ProductServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + BackingServices.mongoUri(name),
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.kafka.listener.auto-startup=" + listening,
                        "--certwatch.security.issuers[0].uri="
                                + TestIssuer.shared().uri(),
                        "--product.answers.key-file=" + LinkKeys.publicKeysFile(),
                        "--certwatch.catalogue.patience=1s");
    }

    private HttpResponse<String> put(ConfigurableApplicationContext service) {
        return send(
                service,
                request(service, "/api/products/FW-1")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("""
                            {"name": {"en": "Firewall"}, "vendor": "vendor-1", "market": {"status": "ON_MARKET"}}
                            """)));
    }

    private HttpResponse<String> assess(ConfigurableApplicationContext service) {
        return send(
                service,
                request(service, "/api/assessments")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                            [{"name": {"en": "Firewall"}, "market": {"status": "ON_MARKET"}}]
                            """)));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext service, String path) {
        return send(service, request(service, path));
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "Authorization",
                        TestIssuer.shared().token("demo", "member", "operator").bearer());
    }

    private HttpResponse<String> send(ConfigurableApplicationContext service, HttpRequest.Builder request) {
        assertThat(service.isRunning()).isTrue();
        try {
            return http.send(request.build(), ofString());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void awaitRun(ConfigurableApplicationContext service, String id) {
        awaiting(() ->
                assertThat(get(service, "/api/reassessments/" + id).body()).contains("\"status\":\"COMPLETED\""));
    }

    private void awaitNoRun(ConfigurableApplicationContext service) {
        awaiting(() -> assertThat(get(service, "/api/reassessments").body()).doesNotContain("RUNNING"));
    }

    private static void awaiting(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }

    private Map<String, List<RawBsonDocument>> backup() {
        var saved = new HashMap<String, List<RawBsonDocument>>();
        for (var collection : collections().toList()) {
            saved.put(
                    collection,
                    database.getCollection(collection, RawBsonDocument.class)
                            .find()
                            .into(new ArrayList<>()));
        }
        return saved;
    }

    private void restore(Map<String, List<RawBsonDocument>> backup) {
        for (var collection : collections().toList()) {
            var restored = database.getCollection(collection, RawBsonDocument.class);
            restored.deleteMany(Filters.empty());
            var documents = backup.getOrDefault(collection, List.of());
            if (!documents.isEmpty()) restored.insertMany(documents);
        }
    }

    private Stream<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>()).stream();
    }

    /** The ids of the events of obligations. */
    private List<String> obligations() {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(OBLIGATIONS).stream()
                    .map(partition -> new TopicPartition(OBLIGATIONS, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ids = new ArrayList<String>();
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(event -> ids.add(
                                new String(event.headers().lastHeader("ce_id").value())));
            }
            return ids;
        }
    }
}
