package io.certwatch.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.token.TestIssuer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of records that the service could not process. */
class DeadLettersIT extends DeadLetterStories {

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

    private List<String> keysOfPages(String url) {
        return letters(url).stream()
                .map(letter -> letter.path("key").asString())
                .toList();
    }
}
