package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A member looks at the message that a vendor would get, with the vendor's open obligations. */
class PreviewIT extends RunningService {
    private final String id = UUID.randomUUID().toString();

    @Test
    void showsTheMessageWithSettingsThatAreOnlyTried() {
        contact("en");
        openObligation(id);
        theOnlyMail();

        var preview = preview("""
            {"vendor": "%s", "language": "zh", "settings": {"senderName": "华信科技",
             "replyTo": {"name": "李娜", "email": "li.na@huaxin.example"}, "footer": {"zh": "<b>页脚</b>"}}}\
            """);
        assertThat(preview.path("subject").asString()).startsWith("华信科技").contains("1款产品");
        assertThat(preview.path("from").asString()).isEqualTo("\"华信科技\" <certwatch@localhost>");
        assertThat(preview.path("replyTo").asString()).isEqualTo("\"李娜\" <li.na@huaxin.example>");
        assertThat(preview.path("to").asString()).contains(inbox);
        assertThat(preview.path("language").asString()).isEqualTo("zh");
        assertThat(preview.path("products").asInt()).isEqualTo(1);
        assertThat(preview.path("text").asString()).contains("SKU-" + id, "/acknowledge/preview");
        assertThat(preview.path("html").asString()).contains("&lt;b&gt;页脚&lt;/b&gt;", "SKU-" + id);
        assertThat(preview.at("/headers/List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(preview.path("attachment").isNull()).isTrue();

        assertThat(get("/api/alerts/settings").getBody()).as("nothing is saved").doesNotContain("华信科技");
        assertThat(mails()).as("nothing is sent").hasSize(1);
        assertThat(alert("SENT").at("/deliveries/0/attempts")).hasSize(1);
    }

    @Test
    void needsNoContact() {
        openObligation(id);
        var alert = alert("NO_CONTACT").path("id").asString();
        var preview = read(post("{\"alert\": \"" + alert + "\"}"));
        assertThat(preview.path("alert").asString()).isEqualTo(alert);
        assertThat(preview.path("to").asString()).contains(vendor);
    }

    @Test
    void showsOpenObligationsOnly() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        topics.obligation("satisfied", "demo/" + id, obligation(id, 2, "satisfied", run, vendor, "Firewall"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var answer = post("{\"vendor\": \"" + vendor + "\"}");
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).contains("urn:problem:no-message", "is open");
        });
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(post("{}").getBody()).contains("vendor", "is missing");
        assertThat(post("{\"alert\": \"another\"}").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("{\"vendor\": \"%s\", \"contact\": \"another\"}".formatted(vendor))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("{\"vendor\": \"%s\", \"settings\": {\"senderName\": \"a\\nb\"}}".formatted(vendor))
                        .getBody())
                .contains("settings.senderName", "line break");
    }

    @Test
    void showsNothingToAnotherCompany() {
        contact("en");
        openObligation(id);
        var alert = alert("SENT").path("id").asString();
        var harbor = TestIssuer.shared().token("harbor", "member").bearer();
        for (var body : new String[] {"{\"vendor\": \"" + vendor + "\"}", "{\"alert\": \"" + alert + "\"}"}) {
            assertThat(post(body, harbor).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private JsonNode preview(String body) {
        return read(post(body.formatted(vendor)));
    }

    private static JsonNode read(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> post(String body) {
        return post(body, TestIssuer.shared().token("demo", "member").bearer());
    }

    private ResponseEntity<String> post(String body, String bearer) {
        return client().post()
                .uri("/api/alerts/preview")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
