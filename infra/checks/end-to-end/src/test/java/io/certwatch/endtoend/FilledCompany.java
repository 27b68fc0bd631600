package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contract.UnknownIds.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company with a product, an obligation, a decision, a proof, a mitigation file, an import, a mapping, a profile, an item of the checklist, a contact, an
 * alert, a webhook and an API key. Its texts contain a mark.
 */
final class FilledCompany {

    private static final String MARK = "umbra-7731";
    private static final String COMPANY = "umbra";

    /** These make something of the caller's own where the other company has something of the same name. */
    private static final Set<String> OWN_UNDER_THE_SAME_NAME = Set.of("putProduct", "putMapping", "putVendor");

    /**
     * Runs, which count the products of the caller's company, explanations, which for any id tell of the caller's company
     * only, companies themselves, formats of exports, notices to stewards, and links of messages, which need no caller.
     */
    private static final String OF_NO_COMPANY =
            "/api/(reassessments|alerts/explanation|companies|exports|notices|dead-letters)/.*"
                    + "|/(acknowledge|confirm|unsubscribe|calendar)/.*";

    private static final String VIEW = """
        {"listing": "INVENTORY", "name": "umbra-7731", "parameters": {"q": "umbra-7731"}}\
        """;

    /** Notification-service does not know which obligations exist: of another company's it says that nobody was told. */
    private static final String MESSAGES_OF_A_CASE = "getObligationMessages";

    /** It records what the other company's caller tried, with the ids. */
    private static final String AUDIT = "/api/audit/";

    private final Client client;

    /** The beginning of a path, and the id that follows. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    FilledCompany(SharedSystem shared) {
        client = shared.member(COMPANY);
        var contact = client.post("/api/contacts", Requests.contact(MARK, MARK + "@vendor.example", "en"));
        var webhook = client.post("/api/webhooks", """
            {"url": "https://umbra-7731.example/hook", "events": ["io.certwatch.notification.delivery.sent"]}\
            """);
        client.post("/api/products", """
            [{"sku": "umbra-7731", "name": {"zh": "防火墙（硬件）"}, "model": "umbra-7731", "manufacturer": "Acme", "vendor": "umbra-7731",
              "specs": {"throughput": "200 Gbps"}, "market": {"status": "ON_MARKET"}},
             {"sku": "umbra-7731-2", "name": {"zh": "防火墙（硬件）"}, "model": "umbra-7731", "manufacturer": "Acme", "vendor": "umbra-7731"}]\
            """);
        var decision =
                client.postIfMatch("/api/products/umbra-7731-2/reviews", "/api/products/umbra-7731-2/reviews", """
                    {"edition": "2023-2", "entry": "SCP-02", "decision": "NOT_IN_SCOPE", "scope": "PRODUCT",
                     "until": "ENTRY_CHANGES", "reason": "umbra-7731", "by": "umbra-7731"}\
                    """);
        assertThat(decision.status()).as(decision.body().toString()).isEqualTo(201);
        var proof = client.post("/api/proofs", """
            {"kind": "TEST_REPORT", "number": "umbra-7731", "body": "umbra-7731", "validUntil": "2099-01-01", "skus": ["umbra-7731"]}\
            """);
        assertThat(proof.status()).as(proof.body().toString()).isEqualTo(201);
        var mitigation = client.post("/api/mitigations", """
            {"title": "umbra-7731", "skus": ["umbra-7731"],
             "discovery": {"on": "2026-01-05", "by": "umbra-7731", "through": "STAFF", "what": "umbra-7731"}}\
            """);
        assertThat(mitigation.status()).as(mitigation.body().toString()).isEqualTo(201);
        var key = client.post("/api/keys", """
            {"name": "umbra-7731", "roles": ["viewer"], "expiresAt": "%s"}\
            """.formatted(Instant.now().plus(Duration.ofDays(1))));
        var view = client.post("/api/saved-views", VIEW);
        var sharedView = client.post("/api/company/saved-views", VIEW);
        client.put("/api/inventory/mappings/" + MARK, "{}");
        client.putFirst("/api/vendors/" + MARK, "{\"name\": {\"en\": \"umbra-7731\"}}");
        client.putIfMatch("/api/company/profile", """
            {"sectors": [], "cii": {"standing": "UNKNOWN"}, "operators": [{"name": "umbra-7731", "products": ["umbra-7731"]}]}\
            """);
        var item = client.post("/api/checklist/items", "{\"category\": \"AUTHORITIES\", \"what\": \"umbra-7731\"}");
        var imported = client.upload(
                "/api/inventory/imports?full=true&name=umbra-7731.csv",
                "SKU,Name\numbra-7731,防火墙（硬件）\n,umbra-7731\n".getBytes(UTF_8));
        var contacts = client.upload(
                "/api/contacts/imports?name=umbra-7731.csv",
                "Vendor,Name,Email\numbra-7731,umbra-7731,umbra-7731@vendor.example\n".getBytes(UTF_8));
        for (var upload : List.of(imported, contacts)) {
            await("the end of the import")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> client.get(upload.header("Location"))
                            .body()
                            .path("phase")
                            .asString("")
                            .equals("DONE"));
        }
        await("the alert is sent, so that nothing of the company changes any more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !client.all("/api/alerts?status=SENT").isEmpty());
        ids.put("/api/products/", MARK);
        ids.put("/api/inventory/mappings/", MARK);
        ids.put("/api/saved-views/", view.body().path("id").asString());
        ids.put("/api/company/saved-views/", sharedView.body().path("id").asString());
        ids.put("/api/vendors/", MARK);
        ids.put("/api/inventory/imports/", imported.body().path("id").asString());
        ids.put(
                "/api/obligations/",
                client.all("/api/obligations").getFirst().path("id").asString());
        ids.put("/api/alerts/obligations/", ids.get("/api/obligations/"));
        ids.put("/api/checklist/items/", item.body().path("id").asString());
        ids.put("/api/proofs/", proof.body().path("id").asString());
        ids.put("/api/mitigations/", mitigation.body().path("id").asString());
        ids.put("/api/reviews/decisions/", decision.body().path("id").asString());
        ids.put("/api/contacts/imports/", contacts.body().path("id").asString());
        ids.put("/api/contacts/", contact.body().path("id").asString());
        ids.put("/api/alerts/", client.all("/api/alerts").getFirst().path("id").asString());
        ids.put(
                "/api/inbox/",
                client.all("/api/inbox").stream()
                        .filter(one -> one.path("kind").asString().equals("REQUIRED"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString());
        ids.put("/api/webhooks/", webhook.body().path("id").asString());
        ids.put("/api/keys/", key.body().path("id").asString());
        assertThat(ids).doesNotContainValue("");
    }

    /** What the company itself reads. */
    Map<String, List<JsonNode>> everything() {
        var all = new LinkedHashMap<String, List<JsonNode>>();
        for (var list : List.of(
                "/api/products",
                "/api/products/umbra-7731/history",
                "/api/obligations",
                "/api/proofs",
                "/api/mitigations",
                "/api/sales",
                "/api/reviews/decisions",
                "/api/inventory/imports",
                "/api/inventory/mappings",
                "/api/vendors",
                "/api/company/profile/history",
                "/api/checklist/items/" + ids.get("/api/checklist/items/") + "/history",
                "/api/keys",
                "/api/contacts",
                "/api/webhooks",
                "/api/contacts/imports",
                "/api/alerts")) {
            all.put(list, client.all(list));
            assertThat(all.get(list)).as(list).isNotEmpty();
        }
        return all;
    }

    /** The same operation on something of this company: by its id, by a parameter, and by a field of the body. */
    List<Request> attemptsOn(Request request) {
        var attempts = new ArrayList<Request>();
        var path = path(request);
        attempts.add(with(request, path, request.body()));
        attempts.add(with(request, path + (path.contains("?") ? "&" : "?") + "company=" + COMPANY, request.body()));
        if (request.body().startsWith("{")
                && JsonMapper.shared().readTree(request.body()) instanceof ObjectNode object) {
            attempts.add(with(request, path, object.put("company", COMPANY).toString()));
        }
        return attempts;
    }

    /** Whether the reply to another company's caller shows nothing of this one. */
    boolean isSafe(Request attempt, Walk.Reply reply) {
        if (reply.status() >= 500 && reply.status() != 503) {
            return false;
        }
        if (attempt.path().contains("company=") || attempt.body().contains("\"company\"")) {
            return reply.status() >= 400;
        }
        if (attempt.operation().equals(MESSAGES_OF_A_CASE)) {
            return reply.body().contains("\"messages\":[]");
        }
        if (namesAnId(attempt) && !OWN_UNDER_THE_SAME_NAME.contains(attempt.operation())) {
            return reply.status() == 404;
        }
        if (attempt.path().startsWith(AUDIT)) {
            return !reply.body().contains("member-of-" + COMPANY);
        }
        return OWN_UNDER_THE_SAME_NAME.contains(attempt.operation())
                || !reply.body().contains(MARK);
    }

    private boolean namesAnId(Request attempt) {
        return ids.entrySet().stream().anyMatch(id -> attempt.path().startsWith(id.getKey() + id.getValue()));
    }

    private String path(Request request) {
        var path = request.path();
        for (var id : ids.entrySet()) {
            for (var unknown : List.of("no-such-thing", "5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02")) {
                if (path.startsWith(id.getKey() + unknown)) {
                    return path.replace(id.getKey() + unknown, id.getKey() + id.getValue());
                }
            }
        }
        assertThat(path.matches(OF_NO_COMPANY) || !path.matches(".*(no-such-thing|5c1f7a62).*"))
                .as("an id of %s", path)
                .isTrue();
        return path;
    }

    private static Request with(Request request, String path, String body) {
        return new Request(request.operation(), request.method(), path, request.headers(), body);
    }
}
