package io.certwatch.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a record that an operator replays or discards. */
class DecidedLettersIT extends DeadLetterStories {

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
    void replaysAllWaitingLettersOfATopicOldestFirst() {
        var topic = ParcelService.BATCH;
        discardAll(topic);
        var letters = Stream.of("many 1", "many 2", "many 3")
                .map(key -> deadLetter(topic, key))
                .toList();
        parcels.failures.remove("many 1");
        parcels.failures.remove("many 3");

        var first = ask("POST", LETTERS + "/replay?limit=2&topic=" + topic, "").json();
        assertThat(first.at("/more").asBoolean()).isTrue();
        assertThat(first.at("/items").findValues("id"))
                .containsExactly(letters.get(0).path("id"), letters.get(1).path("id"));
        assertThat(first.at("/items").findValuesAsString("outcome")).containsExactly("PROCESSED", "FAILED_AGAIN");
        var again = first.at("/items/1/failedAgainAs");

        parcels.failures.put("many 3", new MongoTimeoutException("away"));
        var stopped = ask("POST", LETTERS + "/replay?topic=" + topic, "").json();
        assertThat(stopped.at("/items")).hasSize(1);
        assertThat(stopped.at("/items/0/outcome").asString()).isEqualTo("WAITS");
        assertThat(stopped.at("/items/0/reason").asString()).contains("away");
        assertThat(stopped.at("/more").asBoolean()).isTrue();

        parcels.failures.clear();
        var rest = ask("POST", LETTERS + "/replay?topic=" + topic, "").json();
        assertThat(rest.at("/items").findValues("id"))
                .containsExactly(letters.get(2).path("id"), again);
        assertThat(rest.at("/items").findValuesAsString("outcome")).containsOnly("PROCESSED");
        assertThat(rest.at("/more").asBoolean()).isFalse();
        assertThat(Stream.of("many 1", "many 2", "many 3").map(parcels::received))
                .allSatisfy(received -> assertThat(received).hasSize(1));
    }

    private void discardAll(String topic) {
        letters(LETTERS + "?state=WAITING&topic=" + topic)
                .forEach(letter -> ask("POST", path(letter) + "/discard", DISCARD));
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
    void rejectsADecisionWhileAnotherRequestDecides() throws Exception {
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
}
