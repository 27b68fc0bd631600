package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.due;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.notification.correspondence.KeepAnnexes;
import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.FileDownload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The messages about a product, as the dossier names them: to whom, about what, and what is known of each. */
class CorrespondenceIT extends RunningService {
    private static final String PATH = "/api/alerts/correspondence";

    @Autowired
    private KeepAnnexes keepAnnexes;

    private final String id = UUID.randomUUID().toString();

    @Test
    void namesWhoWasToldOfAProductAndWhatCameBack() {
        contact("en");
        openObligation(id);
        report(Samples.failed(messageId(), inbox));
        topics.obligation("due-soon", "demo/" + id, obligation(id, 2, "due-soon", run, vendor, "Firewall"));

        var messages = await().atMost(Duration.ofSeconds(20))
                .until(this::messages, found -> found.size() == 2 && isKnown(found.path(0)));

        assertThat(messages.path(0).path("about").asString()).isEqualTo("REMINDER");
        assertThat(messages.path(0).at("/fate/kind").asString()).isEqualTo("NO_CONTACT");
        var first = messages.path(1);
        assertThat(first.path("about").asString()).isEqualTo("NEWLY_REQUIRED");
        assertThat(first.path("vendor").asString()).isEqualTo(vendor);
        assertThat(first.at("/recipient/name").asString()).isEqualTo("Jane Roe");
        assertThat(first.at("/recipient/email").asString()).isEqualTo(inbox);
        assertThat(first.at("/entry/en").asString()).isEqualTo("Firewall");
        assertThat(first.at("/fate/kind").asString()).isEqualTo("CAME_BACK");
        assertThat(first.at("/fate/words").asString()).contains("No such user here");
    }

    @Test
    void tellsOfADigestWhenItIsDueAndThatItWasSent() {
        var contact = addWeekly();
        topics.obligation(
                "opened",
                "demo/" + id,
                due(
                        obligation(id, 1, "opened", run, vendor, "Firewall"),
                        LocalDate.now().plusYears(2)));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));

        var waiting = await().atMost(Duration.ofSeconds(20)).until(this::messages, found -> found.size() == 1);
        assertThat(waiting.at("/0/fate/kind").asString()).isEqualTo("WAITING");
        assertThat(waiting.at("/0/fate/at").isNull()).isFalse();

        change(contact);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(messages().at("/0/fate/kind").asString()).isEqualTo("ACCEPTED"));
        assertThat(messages()).hasSize(1);
    }

    @Test
    void tellsWhoHeardOfAnObligationAndWhenTheVendorIsReminded() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        var today = ChinaCalendar.dayOf(Instant.now());

        var found = await().atMost(Duration.ofSeconds(20))
                .until(this::ofObligation, read -> isKnown(read.at("/messages/0")) && isPlanned(read));

        assertThat(found.path("obligation").asString()).isEqualTo(id);
        assertThat(found.path("messages")).hasSize(1);
        assertThat(found.at("/messages/0/obligation").asString()).isEqualTo(id);
        assertThat(found.at("/messages/0/fate/kind").asString()).isEqualTo("ACCEPTED");
        assertThat(found.at("/reminder/on").asString())
                .isBetween(today.plusDays(6).toString(), today.plusDays(8).toString());

        topics.obligation("satisfied", "demo/" + id, obligation(id, 2, "satisfied", run, vendor, "Firewall"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ofObligation().at("/reminder/kind").asString())
                                .isEqualTo("CLOSED"));
    }

    private static boolean isPlanned(JsonNode read) {
        return read.at("/reminder/kind").asString().equals("PLANNED");
    }

    private JsonNode ofObligation() {
        return JSON.readTree(get("/api/alerts/obligations/" + id).getBody());
    }

    @Test
    void leavesOutWhatBeganAfterTheDay() {
        contact("en");
        openObligation(id);
        theOnlyMail();

        var yesterday = LocalDate.now().minusDays(2);
        assertThat(JSON.readTree(get(PATH + "?sku=SKU-" + id + "&on=" + yesterday)
                                .getBody())
                        .at("/items/0/messages"))
                .isEmpty();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void saysOfAProductWithoutVendorThatNobodyWasTold() {
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, null, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(null, 1)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(messages().at("/0/fate/kind").asString()).isEqualTo("NO_VENDOR"));
    }

    @Test
    void pagesThroughTheProductsThatNeedAProof() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        var other = UUID.randomUUID().toString();
        topics.obligation("lifted", "demo/" + other, obligation(other, 2, "lifted", run, vendor, "Firewall"));

        var skus = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !JSON.readTree(get(PATH + "?sku=SKU-" + other).getBody())
                        .path("items")
                        .isEmpty());
        var next = "";
        do {
            var page = JSON.readTree(get(PATH + "?limit=1" + next).getBody());
            assertThat(page.path("items").size()).isLessThanOrEqualTo(1);
            page.path("items").forEach(item -> skus.add(item.path("sku").asString()));
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asString();
        } while (next != null);
        assertThat(skus)
                .contains("SKU-" + id)
                .doesNotContain("SKU-" + other)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void printsTheMessagesInBothLanguages() {
        contact("en");
        openObligation(id);
        theOnlyMail();

        var page = get(PATH + ".html?language=en&sku=SKU-" + id);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getBody())
                .contains("SKU: SKU-" + id, "Jane Roe, " + inbox, "Certification or testing needed")
                .contains("Accepted by the mail server: ")
                .doesNotContain("??");
        assertThat(get(PATH + ".html?language=zh&sku=SKU-" + id).getBody())
                .contains("产品相关通知记录", "须认证或者检测", "邮件服务器已接收：")
                .doesNotContain("??");
        assertThat(get(PATH + ".html?language=fr").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void keepsTheAnnexOfADayWithItsHash() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        var today = ChinaCalendar.dayOf(Instant.now());
        var now = get(PATH + "/annex?on=" + today);
        assertThat(now.getHeaders().getFirst("Content-Location")).isNull();
        assertThat(get(PATH + ".html").getBody()).contains("is not kept").doesNotContain("SHA-256 of");

        keepAnnexes.keep("demo", today);

        var kept = get(PATH + "/annex?on=" + today);
        var hash = Sha256.of(kept.getBody().getBytes(UTF_8));
        assertThat(kept.getHeaders().getETag()).isEqualTo("\"" + hash + "\"");
        assertThat(kept.getHeaders().getFirst("Repr-Digest")).isEqualTo(FileDownload.digest(hash));
        assertThat(kept.getHeaders().getFirst("Content-Location")).isEqualTo(PATH + "/annex?on=" + today);
        assertThat(JSON.readTree(kept.getBody()).path("items")).isNotEmpty();
        assertThat(get(PATH + ".html?on=" + today).getBody())
                .contains("Annex to the compliance dossier of ", "SHA-256 of the data", hash)
                .contains("/api/alerts/correspondence/annex?on=" + today);

        openObligation(UUID.randomUUID().toString());
        keepAnnexes.keep("demo", today);
        assertThat(get(PATH + "/annex?on=" + today).getBody()).isEqualTo(kept.getBody());
    }

    private JsonNode messages() {
        return JSON.readTree(get(PATH + "?sku=SKU-" + id).getBody()).at("/items/0/messages");
    }

    private static boolean isKnown(JsonNode message) {
        return !message.at("/fate/kind").asString().equals("WAITING");
    }

    private String addWeekly() {
        var added = client().post()
                .uri("/api/contacts")
                .header("Content-Type", "application/json")
                .body(body("WEEKLY"))
                .retrieve()
                .toEntity(String.class);
        return "/api/contacts/" + JSON.readTree(added.getBody()).path("id").asString();
    }

    private void change(String path) {
        var tag = get(path).getHeaders().getETag();
        client().put()
                .uri(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .body(body("AT_ONCE"))
                .retrieve()
                .toBodilessEntity();
    }

    private String body(String frequency) {
        return """
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en","frequency":"%s"}\
            """.formatted(vendor, inbox, frequency);
    }
}
