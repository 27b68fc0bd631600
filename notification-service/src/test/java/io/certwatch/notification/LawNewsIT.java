package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.contracts.Contracts;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the topic of the law to the inbox of a company's team. */
class LawNewsIT extends RunningService {
    private final String law = "csl-" + UUID.randomUUID();
    private final String member = "li.na-" + UUID.randomUUID() + "@team.example";
    private final LocalDate today = ChinaCalendar.dayOf(Instant.now());
    private String contact = "";

    @AfterEach
    void leave() {
        if (!contact.isEmpty()) {
            client().delete()
                    .uri("/api/contacts/" + contact)
                    .header("If-Match", "*")
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    @Test
    void theTeamIsToldOnceInItsLanguageAndTheExplanationShowsIt() {
        join("AT_ONCE");
        publish(1, today.plusDays(90));
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsToTeam().isEmpty());
        var mail = mailsToTeam().getFirst();
        assertThat(mail.subject())
                .contains("中华人民共和国网络安全法", "已发布", today.plusDays(90).format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
        assertThat(mail.text()).contains("变化：义务条款第二十五条：条号变更，原第二十三条", "/app/law/" + law, "unsubscribe");

        publish(2, today.plusDays(90));
        var way = await().atMost(Duration.ofSeconds(30))
                .until(() -> way(), found -> found.path("stoppedAt").isNull());
        assertThat(way.path("news").asString()).isEqualTo("PUBLISHED");
        var alert =
                JSON.readTree(get("/api/alerts/" + way.path("alert").asString()).getBody());
        assertThat(alert.at("/cause/kind").asString()).isEqualTo("LAW");
        assertThat(alert.at("/status").asString()).isEqualTo("SENT");
        assertThat(alert.at("/notices/0/title/en").asString()).contains("was published, in force from");
        assertThat(alert.at("/notices/0/day").asString())
                .isEqualTo(today.plusDays(90).toString());
        assertThat(mailsToTeam()).hasSize(1);
    }

    @Test
    void whoWantsADigestIsToldThereUnlessTheDayIsNear() {
        join("WEEKLY");
        publish(1, today.plusDays(90));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(way().path("stoppedAt").asString()).isEqualTo("DIGEST"));
        assertThat(mailsToTeam()).isEmpty();
    }

    @Test
    void aLawOfThePastIsToldToNobody() {
        join("AT_ONCE");
        publish(1, today.minusDays(200));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(way().at("/steps/0/sentence/en").asString()).contains("so nobody is told"));
        assertThat(mailsToTeam()).isEmpty();
    }

    private JsonNode way() {
        return JSON.readTree(get("/api/alerts/explanation/laws/" + law + "?recipient=" + member)
                        .getBody())
                .path("ways")
                .path(0);
    }

    private List<Mail> mailsToTeam() {
        return BackingServices.mail().messagesTo(member);
    }

    private void join(String frequency) {
        var answer = client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"vendor":null,"name":"Li Na","email":"%s","language":"zh","frequency":"%s"}\
                    """.formatted(member, frequency))
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        contact = JSON.readTree(answer.getBody()).path("id").asString();
    }

    /** The example of the contract as another law that comes into force on the day. */
    private void publish(int revision, LocalDate effective) {
        var example = Contracts.examples(LawMessage.TOPIC).stream()
                .filter(one -> one.key().equals("csl-2025"))
                .findFirst()
                .orElseThrow();
        var form = (ObjectNode) JSON.readTree(example.json());
        form.put("id", law)
                .put("instrument", law)
                .put("revision", revision)
                .put("effective", effective.toString())
                .put("publishedAt", Instant.now().toString());
        topics.event(
                LawMessage.TOPIC,
                law,
                example.type(),
                JSON.writeValueAsString(form).getBytes(UTF_8),
                null);
    }
}
