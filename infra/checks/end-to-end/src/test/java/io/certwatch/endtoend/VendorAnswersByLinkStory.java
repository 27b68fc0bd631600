package io.certwatch.endtoend;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A vendor follows the link of its message, without signing in, and answers; the company sees it, and integrators too. */
abstract class VendorAnswersByLinkStory {

    private static final String COMPANY = "answered";
    private static final String VENDOR = "northwind";
    private static final String ADDRESS = "compliance@northwind.example";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/acknowledge/[\\w-]+\\.[\\w-]+\\.[\\w-]+)");
    private static final Pattern ROW = Pattern.compile("name=\"answer\\.([0-9a-f-]{36})\"");

    abstract SharedSystem shared();

    @Test
    void theAnswerOfTheVendorIsTheProgressOfTheObligation() {
        var system = shared().system();
        try (var consumer =
                new IntegratorConsumer(system.kafka(), List.of("certwatch.product.obligations.v1"), COMPANY)) {
            var team = shared().member(COMPANY);
            var anybody = new Client(system.gateway());
            team.post("/api/contacts", Requests.contact(VENDOR, ADDRESS, "en"));
            team.post(
                    "/api/products",
                    "[" + Requests.product("VPN-1", "SSL VPN网关", "SSL VPN gateway", VENDOR, "") + ","
                            + Requests.product("BAST-1", "堡垒机", "Bastion host", "acme-cn", "") + "]");
            var link = linkOf(shared().inbox());

            var page = anybody.text(link);
            assertThat(page).contains("SSL VPN gateway").doesNotContain("Bastion host", " checked", " selected");
            var rows = ROW.matcher(page).results().map(found -> found.group(1)).toList();
            assertThat(rows).hasSize(1);
            assertThat(anybody.post(link, FORM, "answer." + rows.getFirst() + "=")
                            .status())
                    .as("an untouched form")
                    .isEqualTo(422);
            assertThat(obligation(team).path("answer").isNull())
                    .as("after a look")
                    .isTrue();

            var answered = anybody.post(link, FORM, form(rows.getFirst()));
            assertThat(answered.status()).isEqualTo(200);
            assertThat(anybody.post(link, FORM, form(rows.getFirst())).status()).isEqualTo(200);

            var obligation = obligation(team);
            assertThat(obligation.path("id").asString()).isEqualTo(rows.getFirst());
            assertThat(obligation.path("status").asString()).isEqualTo("IN_PROGRESS");
            assertThat(obligation.at("/progress/application").asString()).isEqualTo("CCRC-2031-0815");
            assertThat(obligation.at("/answer/person").asString()).isEqualTo("Nora Wind");
            assertThat(anybody.text(link)).contains("application CCRC-2031-0815");
            await("the answer is published, once")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    consumer.records(record -> record.type().endsWith(".in-progress")).stream()
                                            .map(record -> record.json()
                                                    .at("/answer/kind")
                                                    .asString()))
                            .containsExactly("UNDER_WAY"));

            assertThat(anybody.get("/acknowledge/" + "x".repeat(20)).status()).isEqualTo(404);
        }
    }

    private static String linkOf(Inbox inbox) {
        await("the message to the vendor")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !inbox.mailsTo(ADDRESS).isEmpty());
        return LINK.matcher(inbox.mailsTo(ADDRESS).getFirst().text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static JsonNode obligation(Client team) {
        return team.get("/api/obligations?sku=VPN-1").body().at("/items/0");
    }

    private static String form(String obligation) {
        return "answer.%1$s=UNDER_WAY&body.%1$s=CCRC&application.%1$s=CCRC-2031-0815&expected.%1$s=2098-02-01&person=%2$s"
                .formatted(obligation, encode("Nora Wind", UTF_8));
    }
}
