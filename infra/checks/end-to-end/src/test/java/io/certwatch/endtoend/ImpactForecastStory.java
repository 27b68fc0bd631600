package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before a wider edition is published, a team sees which products it would affect, and no vendor is notified. The publication has exactly that effect. */
abstract class ImpactForecastStory {

    private static final String COMPANY = "forecasting";
    private static final List<String> TOPICS =
            List.of("certwatch.product.obligations.v1", "certwatch.product.assessments.v1");
    private static final String SMALL_FIREWALL =
            Requests.product("FW-10G", "下一代防火墙", "Next-generation firewall", "acme-cn", "\"整机吞吐量\": \"10 Gbps\"");
    private static final String BASTION = Requests.product("BAST-1", "堡垒机", "Bastion host", "northwind", "");
    private static final String CHAIR = Requests.product("CH-1", "办公椅", "Office chair", "northwind", "");

    abstract SharedSystem shared();

    static void beforeTheNewEdition(SharedSystem shared) {
        var client = shared.member(COMPANY);
        client.post("/api/products", "[" + String.join(",", SMALL_FIREWALL, BASTION, CHAIR) + "]");

        var foreseen = client.post("/api/impacts?limit=1", Requests.edition("2023-2"));
        assertThat(foreseen.status()).isEqualTo(200);
        assertThat(foreseen.body().at("/products/NEWLY_HIT").asInt()).isEqualTo(2);
        assertThat(foreseen.body().path("vendors"))
                .extracting(vendor -> vendor.path("vendor").asString())
                .containsExactly("acme-cn", "northwind");
        assertThat(foreseen.body().at("/items/0/sku").asString()).isEqualTo("BAST-1");
        var rest = client.post(
                "/api/impacts?after=" + foreseen.body().path("next").asString(), Requests.edition("2023-2"));
        assertThat(rest.body().path("items")).singleElement().satisfies(item -> {
            assertThat(item.path("sku").asString()).isEqualTo("FW-10G");
            assertThat(item.at("/with/owed/0/entry").asString()).isEqualTo("SCP-02");
            assertThat(item.at("/with/owed/0/due").asString()).isEqualTo("2027-03-01");
        });

        assertThat(client.all("/api/obligations")).isEmpty();
        assertThat(client.get("/api/editions/2023-2").status()).isEqualTo(404);

        client.post("/api/editions", Requests.edition("2023-2"));
        var draft = client.get("/api/editions/2023-2/form").body().toString();
        assertThat(client.post("/api/impacts?limit=1", draft).body())
                .as("a stored draft is read by its id")
                .isEqualTo(foreseen.body());
        assertThat(client.get("/api/reassessments").body().path("items"))
                .extracting(run -> run.path("subject").asString())
                .doesNotContain("2023-2");
        try (var consumer = new IntegratorConsumer(shared.system().kafka(), TOPICS, COMPANY)) {
            await("the assessments of the registrations are published")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.records().size() == 3);
        }
    }

    @Test
    void thePublicationHasTheForecastEffect() {
        var client = shared().member(COMPANY);
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), TOPICS, COMPANY)) {
            await("the forecast has come true")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.events(record -> record.type().endsWith("obligation.opened"))
                                    .size()
                            == 2);
            assertThat(consumer.events(_ -> true))
                    .as("the publication alone adds two verdicts and two obligations")
                    .hasSize(7);
        }
        assertThat(client.post("/api/impacts", Requests.edition("2023-2"))
                        .body()
                        .path("items"))
                .as("the forecast agrees with the stored state")
                .isEmpty();
    }
}
