package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.due;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** A contact who wants a digest, from the events of obligations to the mail server. */
class DigestsIT extends RunningService {
    private final String overdue = UUID.randomUUID().toString();
    private final String later = UUID.randomUUID().toString();

    @Test
    void tellsWhatIsUrgentAtOnceAndTheRestWhenTheContactWantsIt() {
        var contact = addWeekly("[]");
        openBoth();
        await().atMost(Duration.ofSeconds(20)).until(() -> !mails().isEmpty());
        assertThat(mails().getFirst().text()).contains("SKU-" + overdue).doesNotContain("SKU-" + later);

        var waiting = inDigest(alert("PLANNED"));
        var digest = read("/api/alerts/" + waiting.at("/digest/id").asString());
        assertThat(waiting.at("/attempts")).isEmpty();
        assertThat(waiting.at("/nextAttemptAt").isNull()).isTrue();
        assertThat(Instant.parse(waiting.at("/digest/at").asString())).isAfter(Instant.now());
        assertThat(digest.at("/status").asString()).isEqualTo("COLLECTING");
        assertThat(digest.at("/cause/kind").asString()).isEqualTo("DIGEST");
        assertThat(digest.at("/lines/0/obligation").asString()).isEqualTo(later);

        var message = "/api/alerts/" + alert("PLANNED").path("id").asString() + "/message?delivery=";
        var ofWaiting = message + waiting.path("id").asString();
        assertThat(read(ofWaiting).at("/text").asString())
                .contains("SKU-" + later)
                .doesNotContain("SKU-" + overdue);

        change(contact, body("AT_ONCE", "[]"));
        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 2);
        assertThat(mails().getLast().text()).contains("SKU-" + later).doesNotContain("SKU-" + overdue);
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts("SENT").size() == 2);
        assertThat(published(later).at("/alert")).isEqualTo(digest.at("/id"));
        assertThat(published(later).at("/obligations")).hasSize(1);
        assertThat(published(overdue).at("/obligations")).hasSize(1);
        assertThat(read("/api/alerts/" + digest.at("/id").asString() + "/message")
                        .at("/text")
                        .asString())
                .contains("SKU-" + later);
        assertThat(read(ofWaiting).at("/rendition").asString()).isEqualTo("AS_SENT");
        assertThat(mails()).hasSize(2);
    }

    @Test
    void tellsNobodyWhatNobodyIsInterestedIn() {
        var contact = addWeekly("[\"CNE-01\"]");
        openBoth();
        alert("NO_CONTACT");
        assertThat(mails()).isEmpty();

        change(contact, body("AT_ONCE", "[\"SCP-02\"]"));
        assertThat(theOnlyMail().text()).contains("SKU-" + overdue, "SKU-" + later);
    }

    private void openBoth() {
        topics.obligation("opened", "demo/" + overdue, obligation(overdue, 1, "opened", run, vendor, "Firewall"));
        topics.obligation(
                "opened",
                "demo/" + later,
                due(
                        obligation(later, 1, "opened", run, vendor, "Firewall"),
                        LocalDate.now().plusYears(2)));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 2)));
    }

    private String addWeekly(String entries) {
        var answer = client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body("WEEKLY", entries))
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.CREATED);
        return "/api/contacts/" + JSON.readTree(answer.getBody()).path("id").asString();
    }

    private void change(String path, String body) {
        var answer = client().put()
                .uri(path)
                .header("If-Match", get(path).getHeaders().getETag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private String body(String frequency, String entries) {
        return """
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en","timeZone":"Europe/Berlin","entries":%s,
             "frequency":"%s"}\
            """.formatted(vendor, inbox, entries, frequency);
    }

    private static JsonNode inDigest(JsonNode alert) {
        return alert.path("deliveries")
                .valueStream()
                .filter(delivery -> delivery.path("status").asString().equals("IN_DIGEST"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody());
    }
}
