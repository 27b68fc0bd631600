package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.backing.TopicRecords;
import io.certwatch.contracts.Contracts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a source event to the inboxes of the stewards. */
class StewardsIT extends RunningService {
    private final String source = "source-" + UUID.randomUUID();

    @Test
    void mailsEachStewardOnceInTheirLanguage() {
        topics.source("held", source, held(9));
        topics.source("held", source, held(9));
        await().atMost(Duration.ofSeconds(20)).until(() -> !notices("SENT").isEmpty());
        topics.source("failing", source, held(10));
        await().atMost(Duration.ofSeconds(20)).until(() -> notices("SENT").size() == 2);

        assertThat(mails("liu@stewards.example"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder("新版本被暂扣，等待处理（%s）".formatted(source), "来源无法获取（%s）".formatted(source));
        assertThat(mails("jane@stewards.example"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "A version is held for your decision (%s)".formatted(source),
                        "A watched source cannot be fetched (%s)".formatted(source));
    }

    @Test
    void showsNoticesWithTheirDeliveries() {
        topics.source("held", source, held(9));
        await().atMost(Duration.ofSeconds(20)).until(() -> !notices("SENT").isEmpty());
        var notice = notices("SENT").getFirst();

        assertThat(notice.path("news").path("sentence").path("en").asString()).contains("6 items");
        assertThat(notice.path("deliveries")).hasSize(2);
        assertThat(JSON.readTree(
                        get("/api/notices/" + notice.path("id").asString()).getBody()))
                .isEqualTo(notice);
        assertThat(get("/api/alerts/" + notice.path("id").asString()).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/api/alerts?limit=200").getBody()).doesNotContain(source);
        assertThat(get("/api/notices?limit=0").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        var message = get("/api/notices/" + notice.path("id").asString() + "/message");
        assertThat(JSON.readTree(message.getBody()).path("rendition").asString())
                .isEqualTo("AS_SENT");
        assertThat(get("/api/notices/" + notice.path("id").asString() + "/message.html")
                        .getBody())
                .contains(source, "<html");
        assertThat(published())
                .hasSize(2)
                .allSatisfy(
                        event -> assertThat(event.path("outcome").asString()).isEqualTo("SENT"));
    }

    private List<JsonNode> notices(String status) {
        return JSON.readTree(get("/api/notices?limit=200&status=" + status).getBody())
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("news").path("source").asString().equals(source))
                .toList();
    }

    private List<Mail> mails(String steward) {
        return BackingServices.mail().messagesTo(steward).stream()
                .filter(mail -> mail.subject().contains(source))
                .toList();
    }

    private List<JsonNode> published() {
        return await().atMost(Duration.ofSeconds(20)).until(this::events, events -> events.size() == 2);
    }

    private List<JsonNode> events() {
        return TopicRecords.all(Topics.DELIVERIES).stream()
                .map(record -> JSON.readTree(record.value()))
                .filter(event -> event.path("source").path("id").asString().equals(source))
                .toList();
    }

    /** The contract's example with this test's source, whose name is its id. */
    private String held(long revision) {
        var example = Contracts.examples(Topics.SOURCES).stream()
                .filter(one -> one.type().endsWith(".held"))
                .findFirst()
                .orElseThrow();
        var message = (ObjectNode) JSON.readTree(new String(example.json(), UTF_8));
        message.put("id", source)
                .put("revision", revision)
                .putObject("name")
                .put("zh", source)
                .put("en", source);
        return JSON.writeValueAsString(message);
    }
}
