package io.certwatch.notification;

import static com.mongodb.client.model.Filters.eq;
import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.platform.retention.ExpiringData;
import io.certwatch.platform.retention.ExpiringData.Part;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What is old is deleted: first the text of a message, then the alert with all that belongs to it. */
class RetentionIT extends RunningService {
    private static final Set<String> NONE = Set.of();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private List<ExpiringData> kinds;

    /** A company of its own, so that nothing of other tests is deleted. */
    private final String company = "keeper-" + UUID.randomUUID().toString().substring(0, 8);

    private final String id = UUID.randomUUID().toString();

    @Test
    void deletesTextsAndKeepsWhoGotThem() {
        var alert = tell();
        var soon = Instant.now().plus(Duration.ofDays(1));

        assertThat(delete("messages", Instant.now().minus(Duration.ofDays(1)), NONE))
                .as("what is younger stays")
                .isZero();
        assertThat(delete("messages", soon, Set.of(company)))
                .as("what is held stays")
                .isZero();
        assertThat(read(path(alert) + "/message").getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(delete("messages", soon, NONE)).isOne();
        assertThat(delete("messages", soon, NONE)).isZero();

        var message = read(path(alert) + "/message");
        assertThat(message.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(message.getBody()).contains("urn:problem:no-message", "The message was sent.");
        var delivery = JSON.readTree(read(path(alert)).getBody()).at("/deliveries/0");
        assertThat(delivery.path("recipient").asString()).isEqualTo(inbox);
        assertThat(delivery.at("/attempts/0/result").asString()).isEqualTo("SENT");
    }

    @Test
    void keepsAnAlertWhileItsObligationIsOpenAndDeletesItThenWithAllOfIt() {
        var alert = tell();
        var soon = Instant.now().plus(Duration.ofDays(1));
        await().until(() -> count("followUps") == 1);
        assertThat(delete("alerts", soon, NONE)).as("its obligation is open").isZero();

        event("satisfied", 2);
        await().until(() -> database.getCollection("obligations")
                        .countDocuments(
                                Filters.and(eq("_id", company + "/" + id), eq("obligation.transition", "SATISFIED")))
                == 1);
        assertThat(delete("alerts", Instant.now().minus(Duration.ofDays(1)), NONE))
                .as("what is younger stays")
                .isZero();
        assertThat(delete("alerts", soon, Set.of(company)))
                .as("what is held stays")
                .isZero();
        assertThat(read(path(alert)).getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(delete("alerts", soon, NONE)).isOne();
        assertThat(delete("alerts", soon, NONE)).isZero();
        assertThat(read(path(alert)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(Stream.of("alerts", "deliveries", "deliveryReports", "followUps"))
                .allSatisfy(collection ->
                        assertThat(count(collection)).as(collection).isZero());
        assertThat(mails()).hasSize(1);
    }

    private JsonNode tell() {
        var stored = client().post()
                .uri("/api/contacts")
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"vendor\":\"%s\",\"name\":\"Jane Roe\",\"email\":\"%s\",\"language\":\"en\"}"
                        .formatted(vendor, inbox))
                .retrieve()
                .toBodilessEntity();
        assertThat(stored.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        event("opened", 1);
        topics.reassessment(
                "completed", run, completed(run, 2, opened(vendor, 1).replace("demo", company)));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> JSON.readTree(read("/api/alerts?status=SENT").getBody())
                                .at("/items/0"),
                        found -> found.at("/deliveries/0/status").asString("").equals("SENT"));
    }

    private void event(String transition, long revision) {
        topics.obligation(
                transition,
                company + "/" + id,
                obligation(id, revision, transition, run, vendor, "Firewall")
                        .replace("\"company\":\"demo\"", "\"company\":\"" + company + "\""));
    }

    /** How many of this company, until nothing is left to read. */
    private long delete(String kind, Instant before, Set<String> held) {
        var data = kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var others = database.getCollection("alerts")
                .distinct("company", String.class)
                .into(new ArrayList<>());
        others.remove(company);
        var spared = Stream.concat(others.stream(), held.stream()).collect(toSet());
        long deleted = 0;
        String place = null;
        do {
            var deletion = data.delete(new Part(before, spared, place, 1));
            deleted += deletion.deleted();
            place = deletion.end();
        } while (place != null);
        return deleted;
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments(Filters.regex("_id", "^" + company + "/"));
    }

    private ResponseEntity<String> read(String path) {
        return client().get()
                .uri(path)
                .header("Authorization", bearer())
                .retrieve()
                .toEntity(String.class);
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").bearer();
    }
}
