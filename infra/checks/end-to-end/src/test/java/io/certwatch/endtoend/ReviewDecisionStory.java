package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person decides a doubtful product and its vendor is notified; a new datasheet and a new edition reopen the decision. */
abstract class ReviewDecisionStory {

    private static final String COMPANY = "deciding";
    private static final String ADDRESS = "certs@deciding-vendor.example";
    private static final String WITHOUT_FIGURES =
            Requests.product("FW-1", "防火墙（硬件）", "Hardware firewall", "acme-cn", "");
    private static final String OF_10_GBPS =
            Requests.product("FW-1", "防火墙（硬件）", "Hardware firewall", "acme-cn", "\"整机吞吐量\": \"10 Gbps\"");

    abstract SharedSystem shared();

    static void beforeTheNewEdition(SharedSystem shared) {
        var client = shared.member(COMPANY);
        var inbox = shared.inbox();
        client.post("/api/contacts", Requests.contact("acme-cn", ADDRESS, "en"));

        client.post("/api/products", WITHOUT_FIGURES);
        assertThat(client.all("/api/reviews")).singleElement().satisfies(review -> {
            assertThat(review.path("sku").asString()).isEqualTo("FW-1");
            assertThat(review.path("settledBy")).isNotEmpty();
        });

        var decided = client.postIfMatch("/api/products/FW-1", "/api/products/FW-1/reviews", """
            {"entry": "SCP-02", "decision": "IN_SCOPE", "scope": "MODEL", "reason": "laboratory report 118", "by": "li.na"}\
            """);
        assertThat(decided.status()).isEqualTo(201);
        await("the vendor is notified")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo(ADDRESS).size() == 1);
        assertThat(inbox.mailsTo(ADDRESS).getFirst().text())
                .contains("FW-1", "Reviewed and found to fall under")
                .doesNotContain("li.na", "laboratory report");

        client.post("/api/products", WITHOUT_FIGURES);
        assertThat(verdict(client)).isEqualTo("REQUIRED");

        client.post("/api/products", OF_10_GBPS);
        assertThat(verdict(client)).isEqualTo("REVIEW");
        assertThat(client.all("/api/reviews")).singleElement().satisfies(review -> {
            assertThat(review.path("status").asString()).isEqualTo("REOPENED");
            assertThat(review.path("reopenedBecause").path("what").get(0).asString())
                    .isEqualTo("specs.整机吞吐量");
        });

        decide(client, "NOT_IN_SCOPE");
        assertThat(verdict(client)).isEqualTo("NOT_REQUIRED");
    }

    @Test
    void aNewEditionReopensTheDecision() {
        var client = shared().member(COMPANY);
        await("the edition of 2023 widens the entry")
                .atMost(Duration.ofSeconds(60))
                .until(() -> verdict(client).equals("REQUIRED"));
        assertThat(client.all("/api/reviews"))
                .singleElement()
                .satisfies(review -> assertThat(kinds(review)).contains("WIDENED"));
        assertThat(client.all("/api/products/FW-1/history"))
                .extracting(line -> line.path("to").asString())
                .contains("IN_SCOPE", "REOPENED", "NOT_IN_SCOPE");
        NewestRecords.agreeWithRest(shared().system(), client, COMPANY);
    }

    private static void decide(Client client, String decision) {
        assertThat(client.postIfMatch("/api/products/FW-1", "/api/products/FW-1/reviews", """
            {"entry": "SCP-02", "decision": "%s", "reason": "below the threshold", "by": "li.na"}\
            """.formatted(decision))
                        .status())
                .isEqualTo(201);
    }

    private static String verdict(Client client) {
        return client.get("/api/products/FW-1/assessment")
                .body()
                .path("verdict")
                .asString("");
    }

    private static String kinds(JsonNode review) {
        return review.path("reopenedBecause").path("what").toString();
    }
}
