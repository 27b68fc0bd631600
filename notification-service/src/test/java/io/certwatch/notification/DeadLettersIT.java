package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** An operator decides about records that this service could not process. */
class DeadLettersIT extends RunningService {

    private static final String LETTERS = "/api/dead-letters/notification";
    private static final TestToken OPERATOR =
            TestIssuer.shared().token().subject("operator").roles("operator");

    private final String id = UUID.randomUUID().toString();
    private final String key = "demo/" + id;

    @Test
    void aVendorHearsOfAnObligationOnceItsRecordIsReplayed() {
        contact("en");
        asAnEarlierReleaseDeadLetteredIt();
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        var letter = awaitLetter(1);

        var replayed = send(HttpMethod.POST, letterPath(letter) + "/replay", "", OPERATOR);

        assertThat(replayed.getStatusCode().value()).isEqualTo(200);
        assertThat(theOnlyMail().text()).contains("SKU-" + id);
        var record = json(send(
                        HttpMethod.GET,
                        "/api/audit/notification?object=" + letter.path("id").asString(),
                        "",
                        OPERATOR))
                .at("/items/0");
        assertThat(record.path("operation").asString()).isEqualTo("replayNotificationDeadLetter");
        assertThat(record.at("/actor/subject").asString()).isEqualTo("operator");
    }

    @Test
    void anUnreadableRecordFailsAgainUntilItIsDiscarded() {
        topics.send(new ProducerRecord<>(Topics.OBLIGATIONS, key, "not a CloudEvent".getBytes(UTF_8)));
        var first = awaitLetter(1);

        var replayed = json(send(HttpMethod.POST, letterPath(first) + "/replay", "", OPERATOR));
        var second = awaitLetter(2);

        assertThat(second.path("id")).isEqualTo(replayed.path("failedAgainAs"));
        assertThat(second.path("first")).isEqualTo(first.path("id"));
        assertThat(second.path("reason").asString()).startsWith("Not a CloudEvent in binary mode");
        var discarded =
                json(send(HttpMethod.POST, letterPath(second) + "/discard", "{\"reason\": \"A test\"}", OPERATOR));
        assertThat(discarded.path("state").asString()).isEqualTo("DISCARDED");
        var member = TestIssuer.shared().token("demo", "member");
        assertThat(send(HttpMethod.GET, LETTERS, "", member).getStatusCode().value())
                .isEqualTo(403);
    }

    /** A release that could not read this record has left it. */
    private void asAnEarlierReleaseDeadLetteredIt() {
        var letters = Topics.OBLIGATIONS + "-dlt";
        var letter = new ProducerRecord<>(
                letters,
                key,
                obligation(id, 1, "opened", run, vendor, "Firewall").getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/certwatch/product-service",
                        "ce_type", "io.certwatch.product.obligation.opened",
                        "content-type", "application/json",
                        "dlt_reason", "unknown field",
                        "dlt_topic", Topics.OBLIGATIONS,
                        "dlt_partition", "0",
                        "dlt_offset", "0",
                        "dlt_group", "notification-service")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        topics.send(letter);
    }

    private JsonNode awaitLetter(int failures) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(send(
                                        HttpMethod.GET,
                                        LETTERS + "?state=WAITING&limit=500&topic=" + Topics.OBLIGATIONS,
                                        "",
                                        OPERATOR))
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("key").asString().equals(key))
                                .filter(letter -> letter.path("failures").asInt() == failures)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String letterPath(JsonNode letter) {
        return LETTERS + "/" + letter.path("id").asString();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String body, TestToken token) {
        return client().method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", token.bearer())
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
