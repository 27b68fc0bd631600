package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.certwatch.local.Service;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** There is no verdict without a catalogue, right after a publication, or while an emptied database fills again. */
abstract class VerdictsNeedACompleteCatalogueStory {

    private static final String BASTION = Requests.product("BAST-1", "堡垒机", "Bastion host", "vendor-1", "");
    private static final String CHAIR = Requests.product("CHAIR-1", "办公椅", "Office chair", "vendor-1", "");
    private static final String LOT = Requests.product("LOT-1", "新批次物料A", "New lot A", "vendor-1", "");

    abstract SharedSystem shared();

    @Test
    void everyVerdictRestsOnACompleteCatalogue() {
        var system = shared().system();
        var client = shared().member("verdicts");
        beforeAnyEditionNothingIsJudged(client);

        client.publish("2017-1");
        var version = client.publish("2023-2").body().path("catalogueVersion").asString();
        firstAnswersAreRight(client, version);

        system.kill(Service.PRODUCT);
        empty(system.mongoUri("product-service"));
        system.restart(Service.PRODUCT);
        whatIsAnsweredWhileItFillsIsRight(client);
        system.awaitHealthy();

        register(client);
        firstAnswersAreRight(client, version);
    }

    private static void beforeAnyEditionNothingIsJudged(Client client) {
        var answer = assess(client, "");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:problem:catalogue-not-ready");

        register(client);
        assertThat(client.all("/api/products?status=PENDING")).hasSize(2).allSatisfy(product -> {
            assertThat(product.path("verdict").isNull()).isTrue();
            assertThat(product.path("basis").isNull()).isTrue();
        });
        assertThat(client.get("/api/summary").body().path("pending").asInt()).isEqualTo(2);
        assertThat(client.get("/api/obligations").body().path("items")).isEmpty();
    }

    private static void firstAnswersAreRight(Client client, String version) {
        assertRight(first(() -> assess(client, "?catalogueVersion=" + version)).body());
        var bastion = first(() -> client.get("/api/products/BAST-1?catalogueVersion=" + version))
                .body();
        assertThat(bastion.path("status").asString()).isEqualTo("ASSESSED");
        assertThat(bastion.path("verdict").asString()).isEqualTo("REQUIRED");
        var listed = first(() -> client.get("/api/products?catalogueVersion=" + version))
                .body()
                .path("items");
        assertThat(listed)
                .hasSize(2)
                .allSatisfy(
                        product -> assertThat(product.path("status").asString()).isEqualTo("ASSESSED"));
        var chair = first(() -> client.get("/api/products/CHAIR-1/assessment?catalogueVersion=" + version))
                .body();
        assertThat(chair.path("verdict").asString()).isEqualTo("NOT_REQUIRED");
        assertThat(chair.path("editions")).isNotEmpty();
    }

    /** Also counts the answers before the service is healthy. */
    private static void whatIsAnsweredWhileItFillsIsRight(Client client) {
        await("products are assessed again")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var answer = assess(client, "");
                    if (answer.status() == 200) assertRight(answer.body());
                    else assertThat(answer.status()).isGreaterThanOrEqualTo(502);
                    return answer.status() == 200;
                });
    }

    private static void assertRight(JsonNode assessments) {
        assertThat(assessments.path(0).path("verdict").asString()).isEqualTo("REQUIRED");
        assertThat(assessments.path(1).path("verdict").asString()).isEqualTo("NOT_REQUIRED");
        assertThat(assessments.path(2).path("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(assessments)
                .allSatisfy(assessment -> assertThat(
                                assessment.path("editions").valueStream().map(JsonNode::asString))
                        .containsExactly("2023-2"));
    }

    /** The first answer other than 503. */
    private static Answer first(Supplier<Answer> ask) {
        var answer = await().atMost(Duration.ofMinutes(2)).until(ask::get, reply -> reply.status() != 503);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static Answer assess(Client client, String query) {
        return client.post("/api/assessments" + query, "[" + BASTION + "," + CHAIR + "," + LOT + "]");
    }

    private static void register(Client client) {
        assertThat(client.post("/api/products", "[" + BASTION + "," + CHAIR + "]")
                        .body()
                        .path("stored")
                        .asInt())
                .isEqualTo(2);
    }

    private static void empty(String database) {
        try (var client = MongoClients.create(database)) {
            client.getDatabase("product-service").drop();
        }
    }
}
