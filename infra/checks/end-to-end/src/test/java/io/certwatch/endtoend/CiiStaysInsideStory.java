package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A company states what an operator of critical infrastructure gets: it sees that itself, and its vendor does not. */
abstract class CiiStaysInsideStory {

    private static final String COMPANY = "discreet";
    private static final String VENDOR = "quiet-cn";
    private static final String ADDRESS = "compliance@quiet.example";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/acknowledge/[\\w-]+\\.[\\w-]+\\.[\\w-]+)");
    private static final Pattern TELLING =
            Pattern.compile("\\bCII\\b|关键信息基础设施|关基|运营者|优先|State Grid|Project X|Li Wei|(?i:critical (information"
                    + " )?infrastructure|\\boperator|priority)");

    abstract SharedSystem shared();

    @Test
    void onlyTheCompanySeesWhatItHasStatedAndWhoStatedIt() {
        try (var consumer = new IntegratorConsumer(
                shared().system().kafka(), List.of("certwatch.product.obligations.v1"), COMPANY)) {
            var team = shared().member(COMPANY);
            team.post("/api/contacts", Requests.contact(VENDOR, ADDRESS, "en"));
            states(team, "");
            var stated = states(
                    team,
                    ", \"products\": [\"R-100\"], \"projects\": [{\"name\": \"Project X\", \"products\":"
                            + " [\"R-100\"]}]");
            team.post(
                    "/api/products",
                    "[" + Requests.product("R-100", "SSL VPN网关", "SSL VPN gateway", VENDOR, "") + ","
                            + Requests.product("R-200", "堡垒机", "Bastion host", VENDOR, "") + "]");

            var cii = team.get("/api/products/R-100").body().path("cii");
            assertThat(cii.path("statements")).hasSize(2).allSatisfy(statement -> {
                assertThat(statement.path("customer").asString()).isEqualTo("State Grid");
                assertThat(statement.path("by").asString()).isEqualTo("Li Wei");
                assertThat(statement.path("at")).isEqualTo(stated.path("changedAt"));
            });
            assertThat(cii.at("/statements/1/project").asString()).isEqualTo("Project X");
            assertThat(team.get("/api/products/R-200").body().at("/cii/exposed").asBoolean())
                    .isFalse();
            await("the company's topic says the same")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    consumer.records(record -> record.type().endsWith(".opened")).stream()
                                            .map(record -> record.json().path("cii")))
                            .contains(cii));
            vendorLearnsNothing();
        }
    }

    private void vendorLearnsNothing() {
        var inbox = shared().inbox();
        await("the message to the vendor")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !inbox.mailsTo(ADDRESS).isEmpty());
        assertThat(inbox.mailsTo(ADDRESS))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                        .contains("R-100")
                        .doesNotContainPattern(TELLING));
        var link = LINK.matcher(inbox.mailsTo(ADDRESS).getFirst().text());
        assertThat(link.find()).isTrue();
        for (var language : List.of("en", "zh")) {
            var page = new Client(shared().system().gateway()).text(link.group(1) + "?lang=" + language);
            assertThat(page).contains("SSL VPN").doesNotContainPattern(TELLING);
        }
    }

    /** @param delivered more fields of the customer */
    private static JsonNode states(Client team, String delivered) {
        var answer = team.putIfMatch("/api/company/profile", """
            {"sectors": [], "cii": {"standing": "SUPPLIER", "reasons": "We supply a grid."},
             "operators": [{"name": "State Grid"%s}], "by": "Li Wei"}\
            """.formatted(delivered));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
