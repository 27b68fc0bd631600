package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.LocalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** A member makes a key for a machine, which reads with it what belongs to the company until the key is revoked. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ApiKeyOpensTheDoorStory {

    private static final String COMPANY = "keyed";

    private LocalSystem system;
    private Client member;

    abstract SharedSystem shared();

    @BeforeAll
    void registerProducts() {
        system = shared().system();
        member = Client.with(system.gateway(), shared().authorization(COMPANY).apply("/api/products"));
        assertThat(member.post("/api/products", Requests.product("FW-1", "防火墙", "Firewall", "Acme", ""))
                        .status())
                .isEqualTo(200);
        assertThat(client("harbor-member")
                        .post("/api/products", Requests.product("HB-1", "路由器", "Router", "Harbor", ""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMachineReadsWithItsKeyUntilAMemberRevokesIt() {
        var key = makeKey(member);
        var id = key.path("id").asString();
        var machine = machine(key);

        assertThat(machine.all("/api/products"))
                .extracting(product -> product.path("sku").asString())
                .containsExactly("FW-1");
        assertThat(machine.get("/api/products/HB-1").status())
                .as("of another company")
                .isEqualTo(404);
        assertThat(machine.get("/api/alerts").status()).isEqualTo(200);
        assertThat(machine.get("/api/entries").status()).isEqualTo(200);
        assertThat(machine.delete("/api/products/FW-1").status()).isEqualTo(403);
        assertThat(member.get("/api/products/FW-1").status()).isEqualTo(200);

        assertThat(member.delete("/api/keys/" + id).status()).isEqualTo(204);
        assertThat(machine.get("/api/products/FW-1").status()).isEqualTo(401);
        assertThat(audited(id))
                .containsExactly("member-of-keyed revokeApiKey DONE", "member-of-keyed createApiKey DONE");
    }

    @Test
    void aMachineFollowsTheFeedOfItsCompany() {
        var machine = machine(makeKey(member));

        try (var lines = machine.lines("/api/feed")) {
            var first =
                    lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
            assertThat(first).contains("FW-1").doesNotContain("HB-1");
        }
    }

    @Test
    void onlyMembersMakeKeys() {
        for (var client : List.of("demo-viewer", "demo-integrator", "steward", "operator")) {
            assertThat(client(client).post("/api/keys", form()).status())
                    .as(client)
                    .isEqualTo(403);
        }
        assertThat(machine(makeKey(member)).post("/api/keys", form()).status())
                .as("a key")
                .isEqualTo(403);
    }

    private Client client(String id) {
        return Client.with(system.gateway(), system.tokens().authorization(id));
    }

    private Client machine(JsonNode key) {
        return Client.with(system.gateway(), "Bearer " + key.path("key").asString());
    }

    private static JsonNode makeKey(Client maker) {
        var made = maker.post("/api/keys", form());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private static String form() {
        return """
            {"name": "ERP", "roles": ["integrator"], "expiresAt": "%s"}\
            """.formatted(Instant.now().plus(Duration.ofDays(1)));
    }

    private List<String> audited(String keyId) {
        return member.all("/api/audit/gateway?object=" + keyId).stream()
                .map(record -> record.at("/actor/subject").asString() + " "
                        + record.path("operation").asString() + " "
                        + record.path("outcome").asString())
                .toList();
    }
}
