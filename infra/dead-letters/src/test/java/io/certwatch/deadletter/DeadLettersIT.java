package io.certwatch.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.deadletter.ParcelService.Parcels;
import io.certwatch.platform.event.UnreadableEvent;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class DeadLettersIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LETTERS = "/api/dead-letters/parcels";
    private static final String DISCARD = "{\"reason\": \"The sender has sent it again.\"}";
    private static final TestToken OPERATOR =
            TestIssuer.shared().token().subject("o-1").claim("name", "Sun Yu").roles("operator");

    @Autowired
    private Parcels parcels;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private WaitingLetters waiting;

    @Autowired
    private MongoDatabase database;

    @LocalServerPort
    private int port;

    @Test
    void poisonStopsNobodyAndIsListedWithItsReason() {
        var poison = new byte[] {(byte) 0xff, 0, 42};
        var record = new ProducerRecord<>(ParcelService.SINGLE, "poison", poison);
        record.headers().add("ce_id", "e-1".getBytes(UTF_8)).add("ce_type", "parcel.sent".getBytes(UTF_8));
        record.headers().add("theirs", new byte[] {(byte) 0xfe});
        parcels.breakOn("poison");
        var place = kafka.send(record).join().getRecordMetadata();
        send(ParcelService.SINGLE, "behind poison");

        await().until(() -> !parcels.received("behind poison").isEmpty());
        var letter = awaitLetter("poison");
        assertThat(letter.path("id").asString()).startsWith(ParcelService.SINGLE + "-dlt-0-");
        assertThat(letter.path("topic").asString()).isEqualTo(ParcelService.SINGLE);
        assertThat(letter.path("partition").asInt()).isZero();
        assertThat(letter.path("offset").asLong()).isEqualTo(place.offset());
        assertThat(letter.path("eventId").asString()).isEqualTo("e-1");
        assertThat(letter.path("eventType").asString()).isEqualTo("parcel.sent");
        assertThat(letter.path("exception").asString()).isEqualTo(UnreadableEvent.class.getName());
        assertThat(letter.path("reason").asString()).isEqualTo("broken poison");
        assertThat(letter.path("group").asString()).isEqualTo("parcels");
        assertThat(letter.path("state").asString()).isEqualTo("WAITING");
        assertThat(letter.path("failures").asInt()).isOne();

        var content = ask("GET", path(letter), "").json();
        assertThat(content.at("/value/base64").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(poison));
        assertThat(content.at("/value/length").asInt()).isEqualTo(3);
        assertThat(content.path("headers").valueStream())
                .anySatisfy(header -> {
                    assertThat(header.path("name").asString()).isEqualTo("theirs");
                    assertThat(header.at("/value/base64").asString()).isEqualTo("/g==");
                })
                .anySatisfy(header -> {
                    assertThat(header.path("name").asString()).isEqualTo("dlt_reason");
                    assertThat(header.at("/value/text").asString()).isEqualTo("broken poison");
                });
    }

    @Test
    void showsTheBeginningOfALargeText() {
        parcels.breakOn("large text");
        var value = "路".repeat(100_000).getBytes(UTF_8);
        kafka.send(ParcelService.SINGLE, "large text", value).join();

        var content = ask("GET", path(awaitLetter("large text")), "").json();
        assertThat(content.at("/value/text").asString()).isEqualTo("路".repeat(64 << 10));
        assertThat(content.at("/value/length").asInt()).isEqualTo(value.length);
        assertThat(content.at("/value/cut").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ParcelService.SINGLE, ParcelService.BATCH})
    void aReplaySucceedsOnceTheCauseIsGone(String topic) {
        var key = "mended " + topic;
        parcels.breakOn(key);
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var record = new ProducerRecord<>(topic, key, "hello".getBytes(UTF_8));
        record.headers().add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(UTF_8));
        var place = kafka.send(record).join().getRecordMetadata();
        var letter = awaitLetter(key);
        var end = end(topic);

        parcels.failures.remove(key);
        var replayed = ask("POST", path(letter) + "/replay", "");

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.json().path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.json().path("failedAgainAs").isNull()).isTrue();
        assertThat(replayed.json().at("/decided/by/subject").asString()).isEqualTo("o-1");
        assertThat(end(topic)).as("nothing is sent to other consumers").isEqualTo(end);
        assertThat(parcels.received(key)).singleElement().satisfies(received -> {
            assertThat(received.record().topic()).isEqualTo(topic);
            assertThat(received.record().offset()).isEqualTo(place.offset());
            assertThat(received.record().value()).isEqualTo("hello".getBytes(UTF_8));
            assertThat(received.record().headers()).extracting("key").containsExactly("traceparent");
            assertThat(received.traceId()).isEqualTo(trace);
            assertThat(received.knowsCaller()).isFalse();
        });

        assertThat(ask("POST", path(letter) + "/replay", "").json()).isEqualTo(replayed.json());
        assertThat(parcels.received(key)).as("given again once").hasSize(1);
        assertThat(ask("POST", path(letter) + "/discard", DISCARD).problem()).isEqualTo("dead-letter-decided");
    }

    @Test
    void aReplayThatFailsAgainSaysSo() {
        var first = deadLetter("stubborn");

        var replayed = ask("POST", path(first) + "/replay", "").json();
        assertThat(replayed.path("state").asString()).isEqualTo("REPLAYED");
        var second = ask("GET", LETTERS + "/" + replayed.path("failedAgainAs").asString(), "")
                .json()
                .path("letter");
        assertThat(second.path("state").asString()).isEqualTo("WAITING");
        assertThat(second.path("first")).isEqualTo(first.path("id"));
        assertThat(second.path("failures").asInt()).isEqualTo(2);
        assertThat(second.path("offset")).isEqualTo(first.path("offset"));
        assertThat(second.path("group")).isEqualTo(first.path("group"));

        var third = ask("POST", path(second) + "/replay", "").json();
        parcels.failures.remove("stubborn");
        var last = ask("POST", LETTERS + "/" + third.path("failedAgainAs").asString() + "/replay", "")
                .json();
        assertThat(last.path("first")).isEqualTo(first.path("id"));
        assertThat(last.path("failures").asInt()).isEqualTo(3);
        assertThat(last.path("failedAgainAs").isNull()).isTrue();
        assertThat(parcels.received("stubborn")).hasSize(1);
    }

    @Test
    void aLetterStillWaitsIfTheDatabaseWasAway() {
        var letter = deadLetter("unlucky");
        parcels.failures.put("unlucky", new MongoTimeoutException("away"));

        var refused = ask("POST", path(letter) + "/replay", "");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("away").contains("still waits");
        assertThat(ask("GET", path(letter), "").json().at("/letter/state").asString())
                .isEqualTo("WAITING");
        parcels.failures.remove("unlucky");
        assertThat(ask("POST", path(letter) + "/replay", "").status()).isEqualTo(200);
    }

    @Test
    void aDiscardedLetterSaysByWhomAndWhyAndIsNotReplayed() {
        var letter = deadLetter("refuse");

        assertThat(ask("POST", path(letter) + "/discard", "{\"reason\": \" \"}").status())
                .isEqualTo(400);
        var discarded = ask("POST", path(letter) + "/discard", DISCARD).json();

        assertThat(discarded.path("state").asString()).isEqualTo("DISCARDED");
        assertThat(discarded.at("/decided/by/name").asString()).isEqualTo("Sun Yu");
        assertThat(discarded.at("/decided/reason").asString()).isEqualTo("The sender has sent it again.");
        assertThat(ask("POST", path(letter) + "/discard", "{\"reason\": \"other\"}")
                        .json())
                .isEqualTo(discarded);
        parcels.failures.remove("refuse");
        var replay = ask("POST", path(letter) + "/replay", "");
        assertThat(replay.status()).isEqualTo(409);
        assertThat(replay.problem()).isEqualTo("dead-letter-decided");
        assertThat(parcels.received("refuse")).isEmpty();
    }

    @Test
    void onlyOneOfTwoRequestsAtOnceDecides() throws Exception {
        var letter = deadLetter("contested");
        parcels.failures.remove("contested");
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        parcels.meanwhile.put("contested", () -> {
            begun.countDown();
            awaitLatch(mayEnd);
        });
        var slow = CompletableFuture.supplyAsync(() -> ask("POST", path(letter) + "/replay", ""));
        awaitLatch(begun);

        for (var other : List.of("/replay", "/discard")) {
            var refused = ask("POST", path(letter) + other, other.equals("/discard") ? DISCARD : "");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("dead-letter-being-decided");
        }
        mayEnd.countDown();
        assertThat(slow.get().status()).isEqualTo(200);
        assertThat(parcels.received("contested")).hasSize(1);
    }

    @Test
    void aShortenedLetterIsReplayedFromTheTopicOfTheRecord() {
        parcels.breakOn("large");
        var value = new byte[1_048_400];
        Arrays.fill(value, (byte) 'x');
        kafka.send(ParcelService.SINGLE, "large", value).join();
        var letter = awaitLetter("large");
        assertThat(ask("GET", path(letter), "").json().at("/value/length").asInt())
                .isLessThan(value.length);

        parcels.failures.remove("large");
        assertThat(ask("POST", path(letter) + "/replay", "").status()).isEqualTo(200);

        assertThat(parcels.received("large")).singleElement().satisfies(received -> {
            assertThat(received.record().value()).isEqualTo(value);
        });
    }

    @Test
    void aShortenedLetterOfARemovedRecordCannotBeReplayed() throws Exception {
        parcels.breakOn("large and gone");
        kafka.send(ParcelService.BATCH, "large and gone", new byte[1_048_400]).join();
        var letter = awaitLetter("large and gone");
        var partition = new TopicPartition(ParcelService.BATCH, 0);
        try (var admin = admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }

        var refused = ask("POST", path(letter) + "/replay", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("dead-letter-incomplete");
        assertThat(ask("POST", path(letter) + "/discard", DISCARD).status()).isEqualTo(200);
    }

    @Test
    void pagesAreCompleteAndFilteredByTopicAndState() {
        var keys = Stream.of("p1", "p2", "p3", "p4", "p5").toArray(String[]::new);
        parcels.breakOn(keys);
        Arrays.stream(keys).forEach(key -> send(ParcelService.PAGES, key));
        awaitLetter("p5");
        var url = LETTERS + "?topic=" + ParcelService.PAGES;

        assertThat(keysOfPages(url + "&limit=2")).containsExactly(keys);
        assertThat(keysOfPages(LETTERS + "?limit=3")).contains(keys);
        ask("POST", path(awaitLetter("p2")) + "/discard", DISCARD);
        assertThat(keysOfPages(url + "&state=WAITING&limit=2")).containsExactly("p1", "p3", "p4", "p5");
        assertThat(keysOfPages(url + "&state=DISCARDED&limit=2")).containsExactly("p2");
        assertThat(ask("GET", LETTERS + "?after=nonsense", "").status()).isEqualTo(400);
    }

    @Test
    void aRecordIsGivenToTheGroupThatFailed() {
        parcels.failures.put("others of both", new UnreadableEvent("only they fail"));
        kafka.send(ParcelService.PAGES, "both", "of both".getBytes(UTF_8)).join();
        var letter = awaitLetter("both");
        assertThat(letter.path("group").asString()).isEqualTo(ParcelService.OTHER_GROUP);
        await().until(() -> !parcels.received("both").isEmpty());

        parcels.failures.remove("others of both");
        assertThat(ask("POST", path(letter) + "/replay", "").status()).isEqualTo(200);

        assertThat(parcels.received("both")).as("the other group").hasSize(1);
    }

    @Test
    void whatOthersWroteToADeadLetterTopicIsListedToo() {
        kafka.send(ParcelService.SINGLE + "-dlt", "foreign", "text".getBytes(UTF_8))
                .join();

        var letter = awaitLetter("foreign");
        assertThat(letter.path("topic").isNull()).isTrue();
        assertThat(ask("POST", path(letter) + "/replay", "").problem()).isEqualTo("dead-letter-incomplete");
    }

    @Test
    void countsWhatWaitsAndForgetsWhatTheBrokerRemoved() throws Exception {
        var topic = ParcelService.BATCH + "-dlt";
        var before = waiting(topic);
        var letter = deadLetter(ParcelService.BATCH, "counted");
        assertThat(waiting(topic)).isEqualTo(before + 1);
        ask("POST", path(letter) + "/discard", DISCARD);
        assertThat(waiting(topic)).isEqualTo(before);

        try (var admin = admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        assertThat(waiting(topic)).isZero();
        assertThat(database.getCollection("dead-letters").countDocuments(new Document("topic", topic)))
                .isZero();
        assertThat(ask("GET", path(letter), "").status()).isEqualTo(404);
    }

    @Test
    void decisionsDoNotApplyToATopicThatWasCreatedAgain() throws Exception {
        var topic = ParcelService.PAGES + "-dlt";
        var old = deadLetter(ParcelService.PAGES, "of the old topic");
        ask("POST", path(old) + "/discard", DISCARD);
        var offset = Integer.parseInt(path(old).substring(path(old).lastIndexOf('-') + 1));
        try (var admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                            .all()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .thenApply(_ -> true)
                            .get());
        }
        for (var number = 0; number <= offset; number++) {
            deadLetter(ParcelService.PAGES, "of the new topic " + number);
        }

        assertThat(ask("GET", path(old), "").json().at("/letter/state").asString())
                .isEqualTo("WAITING");
    }

    @Test
    void onlyOperatorsSeeAndDecide() {
        var letter = deadLetter("secret");
        for (var role : List.of("member", "viewer", "integrator", "steward")) {
            var token = TestIssuer.shared().token("demo", role);
            assertThat(ask("GET", LETTERS, "", token).status()).isEqualTo(403);
            assertThat(ask("GET", path(letter), "", token).status()).isEqualTo(403);
            assertThat(ask("POST", path(letter) + "/replay", "", token).status())
                    .isEqualTo(403);
            assertThat(ask("POST", path(letter) + "/discard", DISCARD, token).status())
                    .isEqualTo(403);
        }
        assertThat(ask("GET", path(letter), "").json().at("/letter/state").asString())
                .isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "parcels.v1-dlt-0-999999", "parcels.v1-0-0", "elsewhere-dlt-0-0"})
    void unknownLettersAreNotFound(String id) {
        var path = LETTERS + "/" + id;
        assertThat(ask("GET", path, "").status()).isEqualTo(404);
        assertThat(ask("POST", path + "/replay", "").problem()).isEqualTo("unknown-dead-letter");
        assertThat(ask("POST", path + "/discard", DISCARD).status()).isEqualTo(404);
    }

    private record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String problem() {
            return json().path("type").asString().substring("urn:problem:".length());
        }
    }

    private void send(String topic, String key) {
        kafka.send(topic, key, "hello".getBytes(UTF_8)).join();
    }

    private JsonNode deadLetter(String key) {
        return deadLetter(ParcelService.SINGLE, key);
    }

    private JsonNode deadLetter(String topic, String key) {
        parcels.breakOn(key);
        send(topic, key);
        return awaitLetter(key);
    }

    private JsonNode awaitLetter(String key) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> letters(LETTERS + "?limit=500").stream()
                                .filter(letter -> letter.path("key").asString().equals(key))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private List<String> keysOfPages(String url) {
        return letters(url).stream()
                .map(letter -> letter.path("key").asString())
                .toList();
    }

    private List<JsonNode> letters(String url) {
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

    private double waiting(String topic) {
        waiting.count();
        return meters.get("events.dead.waiting").tag("topic", topic).gauge().value();
    }

    private static String path(JsonNode letter) {
        return LETTERS + "/" + letter.path("id").asString();
    }

    private Answer ask(String method, String path, String body) {
        return ask(method, path, body, OPERATOR);
    }

    private Answer ask(String method, String path, String body, TestToken token) {
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

    private static long end(String topic) {
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

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
