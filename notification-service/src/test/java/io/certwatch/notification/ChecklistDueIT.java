package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.contracts.Contracts;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the topic of due items to the inbox of a company's team. */
class ChecklistDueIT extends RunningService {
    private static final String TOPIC = "certwatch.product.checklist.v1";

    private final String plan = UUID.randomUUID().toString();
    private final String clause = UUID.randomUUID().toString();
    private final String member = "li.na-" + UUID.randomUUID() + "@team.example";
    private final String company = "due-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theTeamIsToldInOneMessageInItsLanguageAndTheExplanationShowsIt() {
        join("AT_ONCE");
        dueSoon(plan, UUID.randomUUID(), company);
        overdue(clause, UUID.randomUUID(), company);
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsToTeam().isEmpty());
        assertThat(mailsToTeam().getFirst().text())
                .containsSubsequence(
                        "日期已过 · 供应商责任",
                        "已过建议完成日（2027年1月31日）：与供应商签订条款：谁负责办理认证或者检测、",
                        "供应商：华为 / Huawei",
                        "尚无负责人。",
                        "/app/checklist/" + clause,
                        "风险应对",
                        "请最迟于2027年2月1日复核：制定网络安全事件应急预案。",
                        "负责人：li.na",
                        "/app/checklist/" + plan);
        var way = await().atMost(Duration.ofSeconds(30))
                .until(() -> way(plan), found -> found.path("stoppedAt").isNull());
        assertThat(way.path("day").asString()).isEqualTo("2027-02-01");
        assertThat(way.path("occasion").asString()).isEqualTo("REVIEW");
        assertThat(way.path("overdue").asBoolean()).isFalse();
        var alert = read("/api/alerts/" + way.path("alert").asString());
        assertThat(alert.at("/cause/kind").asString()).isEqualTo("CHECKLIST");
        assertThat(alert.at("/status").asString()).isEqualTo("SENT");
        assertThat(alert.at("/notices")).hasSize(2);
    }

    @Test
    void theTopicReadAgainTellsNothingAgain() {
        join("AT_ONCE");
        var id = UUID.randomUUID();
        dueSoon(plan, id, company);
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsToTeam().isEmpty());
        dueSoon(plan, id, company);
        overdue(clause, UUID.randomUUID(), company);
        await().atMost(Duration.ofSeconds(30)).until(() -> mailsToTeam().size() > 1);
        assertThat(mailsToTeam()).hasSize(2);
        assertThat(mailsToTeam().getLast().text()).contains(clause).doesNotContain(plan);
    }

    @Test
    void whoWantsADigestIsToldThereExceptOfWhatIsOverdue() {
        join("WEEKLY");
        dueSoon(plan, UUID.randomUUID(), company);
        overdue(clause, UUID.randomUUID(), company);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(way(plan).path("stoppedAt").asString("")).isEqualTo("DIGEST"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsToTeam().isEmpty());
        assertThat(mailsToTeam())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(clause).doesNotContain(plan));
    }

    @Test
    void itWaitsForATeamWithoutAContactAndTheExplanationSaysSo() {
        dueSoon(plan, UUID.randomUUID(), company);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(way(plan).path("stoppedAt").asString("")).isEqualTo("RECIPIENT"));
        assertThat(way(plan).at("/steps/1/sentence/en").asString()).startsWith("The team has no contact.");
        assertThat(read("/api/alerts/counts").path("teamHasContact").asBoolean(true))
                .isFalse();

        join("AT_ONCE");
        await().atMost(Duration.ofSeconds(60)).until(() -> !mailsToTeam().isEmpty());
        assertThat(mailsToTeam().getFirst().text()).contains(plan);
    }

    @Test
    void anotherCompanyHearsNothing() {
        join("AT_ONCE");
        dueSoon(plan, UUID.randomUUID(), "other-" + company);
        overdue(clause, UUID.randomUUID(), company);
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsToTeam().isEmpty());
        assertThat(mailsToTeam().getFirst().text()).contains(clause).doesNotContain(plan);
        assertThat(way(plan).at("/steps/0/sentence/en").asString()).startsWith("No day of this item was near");
    }

    private JsonNode way(String item) {
        return read("/api/alerts/explanation/checklist/" + item).path("ways").path(0);
    }

    private List<Mail> mailsToTeam() {
        return BackingServices.mail().messagesTo(member);
    }

    private void join(String frequency) {
        var answer = client().post()
                .uri("/api/contacts")
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"vendor":null,"name":"Li Na","email":"%s","language":"zh","frequency":"%s"}\
                    """.formatted(member, frequency))
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    private JsonNode read(String path) {
        return JSON.readTree(client().get()
                .uri(path)
                .header("Authorization", bearer())
                .retrieve()
                .body(String.class));
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").bearer();
    }

    private void dueSoon(String item, UUID id, String ofCompany) {
        publish("due-soon", item, id, ofCompany);
    }

    private void overdue(String item, UUID id, String ofCompany) {
        publish("overdue", item, id, ofCompany);
    }

    /** The example of the contract for another item. */
    private void publish(String type, String item, UUID id, String ofCompany) {
        var example = Contracts.examples(TOPIC).stream()
                .filter(one -> one.type().endsWith(type))
                .findFirst()
                .orElseThrow();
        var form = (ObjectNode) JSON.readTree(example.json());
        form.put("id", id.toString())
                .put("item", item)
                .put("company", ofCompany)
                .put("at", Instant.now().toString());
        topics.event(
                TOPIC,
                ofCompany + "/" + item,
                example.type(),
                JSON.writeValueAsString(form).getBytes(UTF_8),
                null);
    }
}
