package io.certwatch.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.deadletter.ParcelService.Parcels;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of an operator over HTTP, with real tokens, on a real broker. Each test has its own keys. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=parcels", "certwatch.dead-letters.service=parcels"})
abstract class DeadLetterStories {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String LETTERS = "/api/dead-letters/parcels";
    static final String DISCARD = "{\"reason\": \"The sender has sent it again.\"}";

    static final TestToken OPERATOR =
            TestIssuer.shared().token().subject("o-1").claim("name", "Sun Yu").roles("operator");

    @Autowired
    Parcels parcels;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    MeterRegistry meters;

    @Autowired
    WaitingLetters waiting;

    @Autowired
    MongoDatabase database;

    @LocalServerPort
    int port;

    record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String problem() {
            return json().path("type").asString().substring("urn:problem:".length());
        }
    }

    void send(String topic, String key) {
        kafka.send(topic, key, "hello".getBytes(UTF_8)).join();
    }

    JsonNode deadLetter(String key) {
        return deadLetter(ParcelService.SINGLE, key);
    }

    JsonNode deadLetter(String topic, String key) {
        parcels.breakOn(key);
        send(topic, key);
        return awaitLetter(key);
    }

    JsonNode awaitLetter(String key) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> letters(LETTERS + "?limit=500").stream()
                                .filter(letter -> letter.path("key").asString().equals(key))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    List<JsonNode> letters(String url) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = ask("GET", url + after, "").json();
            page.path("items").forEach(all::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return all;
    }

    double waiting(String topic) {
        waiting.count();
        return meters.get("events.dead.waiting").tag("topic", topic).gauge().value();
    }

    static String path(JsonNode letter) {
        return LETTERS + "/" + letter.path("id").asString();
    }

    Answer ask(String method, String path, String body) {
        return ask(method, path, body, OPERATOR);
    }

    Answer ask(String method, String path, String body, TestToken token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token.bearer())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static long end(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var admin = admin()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()));
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
