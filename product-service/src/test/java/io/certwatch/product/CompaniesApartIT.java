package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contract.UnknownIds;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The company harbor knows the ids of everything that demo has stored, and neither sees nor changes any of it. */
class CompaniesApartIT extends ServiceIT {

    private static final String DEMO =
            TestIssuer.shared().token("demo", "member").bearer();
    private static final String HARBOR =
            TestIssuer.shared().token("harbor", "member").bearer();

    /** In every text that demo stores. */
    private static final String MARK = "SECRET";

    private static final String ANY_UUID = "5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02";
    private static final String ANY_ID = "no-such-thing";
    private static final Set<String> OF_SOMETHING_NEW = Set.of("putProduct", "putMapping", "putVendor");
    private static final Set<String> OF_NO_MEMBER =
            Set.of("listProductDeadLetters", "listRunningReassessments", "listPhrases");
    private static final Set<String> OF_NOTHING_YET = Set.of(
            "getAssessmentRepublication", "getObligationRepublication", "getSaleRepublication", "getNameRepublication");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    private static final String PROOF = "{\"kind\": \"CERTIFICATE\", \"number\": \"SECRET\", \"body\": \"SECRET\"}";

    private String obligation = "";
    private String decision = "";
    private String importId = "";
    private String item = "";
    private String evidence = "";
    private String proof = "";
    private String mitigation = "";
    private String shown = "";
    private String view = "";
    private String sharedView = "";

    @BeforeEach
    void demoStoresSomethingOfEachKind() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2017());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
        post(DEMO, "/api/products", """
            [{"sku": "SECRET-1", "name": {"zh": "防火墙（硬件）"}, "model": "FW-1", "manufacturer": "Acme", "vendor": "SECRET",
              "specs": {"throughput": "200 Gbps"}},
             {"sku": "SECRET-2", "name": {"zh": "防火墙（硬件）"}, "model": "FW-2", "manufacturer": "Acme", "vendor": "SECRET"}]\
            """);
        obligation = item(DEMO, "/api/obligations").path("id").asString();
        var seen = exchange(DEMO, "GET", "/api/products/SECRET-2/reviews", Map.of(), "")
                .getResponse()
                .getHeader("ETag");
        var decided = exchange(
                DEMO,
                "POST",
                "/api/products/SECRET-2/reviews",
                Map.of("If-Match", String.valueOf(seen), "Content-Type", "application/json"),
                """
                {"edition": "2017-1", "entry": "SCP-02", "decision": "NEEDS_DATA", "scope": "PRODUCT",
                 "until": "ENTRY_CHANGES", "reason": "SECRET", "by": "SECRET"}\
                """);
        assertThat(decided).hasStatus(HttpStatus.CREATED);
        decision = read(decided).path("id").asString();
        var made = exchange(
                DEMO,
                "POST",
                "/api/checklist/items",
                Map.of("Content-Type", "application/json"),
                "{\"category\": \"AUTHORITIES\", \"what\": \"SECRET\"}");
        assertThat(made).hasStatus(HttpStatus.CREATED);
        item = read(made).path("id").asString();
        var added = exchange(
                DEMO,
                "POST",
                "/api/checklist/items/" + item + "/evidence?name=SECRET.pdf",
                Map.of("Content-Type", "application/pdf"),
                "SECRET");
        assertThat(added).hasStatus(HttpStatus.CREATED);
        evidence = read(added).at("/evidence/0/id").asString();
        var entered = exchange(DEMO, "POST", "/api/proofs", Map.of("Content-Type", "application/json"), PROOF);
        assertThat(entered).hasStatus(HttpStatus.CREATED);
        proof = read(entered).path("id").asString();
        var opened = exchange(DEMO, "POST", "/api/mitigations", Map.of("Content-Type", "application/json"), """
            {"title": "SECRET", "discovery": {"on": "2026-01-05", "by": "SECRET", "through": "STAFF", "what": "SECRET"}}\
            """);
        assertThat(opened).hasStatus(HttpStatus.CREATED);
        mitigation = read(opened).path("id").asString();
        var shownBy = exchange(
                DEMO,
                "POST",
                "/api/mitigations/" + mitigation + "/files?name=SECRET.pdf",
                Map.of("Content-Type", "application/pdf"),
                "%PDF-SECRET");
        assertThat(shownBy).hasStatus(HttpStatus.CREATED);
        shown = read(shownBy).at("/files/0/id").asString();
        exchange(
                DEMO,
                "PUT",
                "/api/inventory/mappings/SECRET-mapping",
                Map.of("Content-Type", "application/json"),
                "{}");
        exchange(
                DEMO,
                "PUT",
                "/api/company/profile",
                Map.of("If-Match", "\"0\"", "Content-Type", "application/json"),
                """
                {"sectors": ["CLOUD"], "cii": {"standing": "SUPPLIER", "reasons": "SECRET", "reviewOn": null},
                 "operators": [{"name": "SECRET", "reasons": "SECRET", "products": ["SECRET-1"]}], "by": "SECRET"}\
                """);
        view = savedView("/api/saved-views");
        sharedView = savedView("/api/company/saved-views");
        for (var path : List.of("/api/company/name", "/api/vendors/SECRET-VENDOR")) {
            exchange(
                    DEMO,
                    "PUT",
                    path,
                    Map.of("If-Match", "\"0\"", "Content-Type", "application/json"),
                    "{\"name\": {\"zh\": \"SECRET\"}}");
        }
        var received = exchange(
                DEMO,
                "POST",
                "/api/inventory/imports?full=true&name=SECRET.csv",
                Map.of("Content-Type", "text/csv"),
                "SKU,Name\nSECRET-1,防火墙（硬件）\n,SECRET\n");
        assertThat(received).hasStatus(HttpStatus.ACCEPTED);
        importId = read(received).path("id").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(DEMO, "/api/inventory/imports/" + importId)
                        .path("phase")
                        .asString()
                        .equals("DONE"));
    }

    @Test
    void idsOfAnotherCompanyAreUnknown() {
        assertThat(ids()).doesNotContain("");
        var before = all();
        var tried = UnknownIds.requests(document(), Map.of("changeProof", PROOF)).stream()
                .filter(request -> !request.path().startsWith("/api/reassessments/"))
                .filter(request -> !request.path().startsWith("/api/exports/"))
                .filter(request -> !request.path().startsWith("/api/dead-letters/")) // of operators
                .filter(request -> !request.path().startsWith("/acknowledge/")) // of whoever has the link
                .filter(request -> !request.path().startsWith("/calendar/")) // of whoever has the address
                .toList();
        assertThat(tried).hasSizeGreaterThan(25);
        for (var request : tried) {
            var path = path(request.path());
            assertThat(path).as("names something of demo").matches(".*(SECRET|" + String.join("|", ids()) + ").*");
            var answer = exchange(HARBOR, request.method(), path, request.headers(), request.body());
            if (OF_SOMETHING_NEW.contains(request.operation())) continue;
            assertThat(answer)
                    .as(request.operation())
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("type")
                    .asString()
                    .startsWith("urn:problem:unknown-")
                    .isNotEqualTo("urn:problem:unknown-path");
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void listsCountsAndExportsShowNothingOfAnotherCompany() {
        for (var request : UnknownIds.ofEveryOperation(document())) {
            if (!request.method().equals("GET") || namesSomething(request.path())) continue;
            if (OF_NO_MEMBER.contains(request.operation())) continue;
            if (OF_NOTHING_YET.contains(request.operation())) continue; // 404, as the test of republications shows
            if (request.operation().equals("followFeed")) continue; // has no end; FeedIT has records of another company
            var path = request.path().replace(".xlsx", ".csv");
            var answer = exchange(HARBOR, "GET", path, request.headers(), "");
            assertThat(answer).as(path).hasStatus2xxSuccessful();
            assertThat(text(answer)).as(path).doesNotContain(MARK).doesNotContain(ids());
        }
        for (var export : List.of("products", "findings", "obligations", "checklist")) {
            var path = "/api/exports/" + export + ".csv";
            assertThat(text(exchange(DEMO, "GET", path, Map.of(), ""))).contains(MARK);
            var ofHarbor = exchange(HARBOR, "GET", path, Map.of(), "");
            assertThat(ofHarbor).as(path).hasStatusOk();
            assertThat(text(ofHarbor)).as(path).doesNotContain(MARK);
        }
        assertThat(get(HARBOR, "/api/summary").path("products").asInt()).isZero();
        var search = "/api/search?q=" + MARK;
        for (var kind : List.of("products", "vendors", "obligations", "proofs")) {
            assertThat(get(DEMO, search).path(kind)).as(kind).isNotEmpty();
            assertThat(get(HARBOR, search).path(kind)).as(kind).isEmpty();
        }
    }

    @Test
    void theSameSkuIsAnotherProductInAnotherCompany() {
        var before = all();
        post(HARBOR, "/api/products", "{\"sku\": \"SECRET-1\", \"name\": {\"zh\": \"椅子\"}}");
        assertThat(all()).isEqualTo(before);
        assertThat(exchange(HARBOR, "DELETE", "/api/products/SECRET-1", Map.of(), ""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void eachCompanyStatesItsOwnProfile() {
        var before = all();
        assertThat(get(DEMO, "/api/company/profile").toString()).contains(MARK);
        assertThat(exchange(HARBOR, "PUT", "/api/company/profile", Map.of("If-Match", "\"0\""), """
            {"sectors": [], "cii": {"standing": "OPERATOR", "reasons": "Port"}, "operators": []}\
            """))
                .hasStatusOk();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void mappingsOfAnotherCompanyCannotBeUsed() {
        for (var path : List.of("/api/inventory/imports", "/api/inventory/imports/preview")) {
            assertThat(exchange(
                            HARBOR,
                            "POST",
                            path + "?mapping=SECRET-mapping",
                            Map.of("Content-Type", "text/csv"),
                            "SKU,Name\nA,椅子\n"))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    /** PhrasesIT tells what they read of three companies. */
    @Test
    void stewardsReadNoPhraseOfASingleCompany() {
        var steward = TestIssuer.shared().token().roles("steward").bearer();
        assertThat(get(DEMO, "/api/reviews").path("items")).isNotEmpty();
        for (var kind : List.of("NOT_RECOGNISED", "REVIEW")) {
            assertThat(get(steward, "/api/phrases?kind=" + kind).path("items")).isEmpty();
        }
    }

    /** What crosses companies, beside the phrases. */
    @Test
    void anOperatorSeesOnlyCountsOfARepublication() {
        var operator = TestIssuer.shared().token().roles("operator").bearer();
        assertThat(exchange(operator, "POST", "/api/assessments/republication", Map.of(), ""))
                .hasStatus(HttpStatus.ACCEPTED);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var view = get(operator, "/api/assessments/republication");
            assertThat(view.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(view.path("records").asInt()).isEqualTo(2);
            assertThat(view.toString()).doesNotContain("demo", MARK);
        });
    }

    @Test
    void aMemberWithoutACompanyHasNoRecordsPublishedAgain() {
        var member = TestIssuer.shared().token().roles("member").bearer();
        var operator = TestIssuer.shared().token("harbor", "operator").bearer();
        for (var path : List.of("/api/assessments/republication", "/api/obligations/republication")) {
            assertThat(exchange(member, "POST", path, Map.of(), "")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(exchange(member, "GET", path, Map.of(), "")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(exchange(operator, "GET", path, Map.of(), "")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void anOperatorWithACompanyHasAllRecordsPublishedAgain() {
        var operator = TestIssuer.shared().token("harbor", "operator").bearer();
        assertThat(exchange(operator, "POST", "/api/assessments/republication", Map.of(), ""))
                .hasStatus(HttpStatus.ACCEPTED);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var view = get(operator, "/api/assessments/republication");
            assertThat(view.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(view.path("records").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aMemberHasTheRecordsOfItsOwnCompanyPublishedAgain() {
        for (var path : List.of("/api/assessments/republication", "/api/obligations/republication")) {
            assertThat(exchange(DEMO, "POST", path, Map.of(), "")).hasStatus(HttpStatus.ACCEPTED);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(DEMO, path).path("status").asString())
                                    .isEqualTo("COMPLETED"));
            assertThat(exchange(HARBOR, "GET", path, Map.of(), "")).hasStatus(HttpStatus.NOT_FOUND);
            var tooSoon = exchange(DEMO, "POST", path, Map.of(), "");
            assertThat(tooSoon).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(Integer.parseInt(tooSoon.getResponse().getHeader("Retry-After")))
                    .as("seconds of the hour that is configured")
                    .isBetween(3500, 3600);

            assertThat(exchange(HARBOR, "POST", path, Map.of(), "")).hasStatus(HttpStatus.ACCEPTED);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(get(HARBOR, path).path("status").asString())
                                    .isEqualTo("COMPLETED"));
            assertThat(get(HARBOR, path).path("records").asInt()).isZero();
        }
    }

    private String savedView(String path) {
        var saved = exchange(DEMO, "POST", path, Map.of(), """
            {"listing": "INVENTORY", "name": "SECRET", "parameters": {"q": "SECRET"}}\
            """);
        assertThat(saved).hasStatusOk();
        return read(saved).path("id").asString();
    }

    private static boolean namesSomething(String path) {
        return path.contains(ANY_ID) || path.contains(ANY_UUID);
    }

    private String[] ids() {
        return new String[] {obligation, decision, importId, item, evidence, proof, mitigation, shown, view, sharedView
        };
    }

    private String path(String sample) {
        if (sample.startsWith("/api/products/")) return sample.replace(ANY_ID, "SECRET-1");
        if (sample.startsWith("/api/vendors/")) return sample.replace(ANY_ID, "SECRET-VENDOR");
        if (sample.startsWith("/api/inventory/mappings/")) return sample.replace(ANY_ID, "SECRET-mapping");
        if (sample.startsWith("/api/inventory/imports/")) return sample.replace(ANY_ID, importId);
        if (sample.startsWith("/api/checklist/items/")) {
            return sample.replaceFirst(ANY_UUID, item).replace(ANY_UUID, evidence);
        }
        if (sample.startsWith("/api/mitigations/")) {
            return sample.replaceFirst(ANY_UUID, mitigation).replace(ANY_UUID, shown);
        }
        if (sample.startsWith("/api/saved-views/")) return sample.replace(ANY_UUID, view);
        if (sample.startsWith("/api/company/saved-views/")) return sample.replace(ANY_UUID, sharedView);
        if (sample.startsWith("/api/proofs/")) return sample.replace(ANY_UUID, proof);
        return sample.replace(ANY_UUID, sample.startsWith("/api/obligations/") ? obligation : decision);
    }

    /** All that demo has stored. */
    private List<JsonNode> all() {
        return List.of(
                        "/api/products",
                        "/api/products/SECRET-1/history",
                        "/api/obligations",
                        "/api/proofs",
                        "/api/mitigations",
                        "/api/mitigations/" + mitigation,
                        "/api/reviews",
                        "/api/reviews/groups",
                        "/api/reviews/decisions",
                        "/api/inventory/imports",
                        "/api/inventory/imports/" + importId + "/errors",
                        "/api/inventory/mappings",
                        "/api/company/profile",
                        "/api/company/profile/history",
                        "/api/company/name",
                        "/api/saved-views?listing=INVENTORY",
                        "/api/vendors",
                        "/api/vendors/SECRET-VENDOR",
                        "/api/checklist",
                        "/api/checklist/items/" + item + "/history",
                        "/api/summary")
                .stream()
                .map(path -> get(DEMO, path))
                .toList();
    }

    private JsonNode item(String bearer, String path) {
        return get(bearer, path).path("items").path(0);
    }

    private JsonNode get(String bearer, String path) {
        var answer = exchange(bearer, "GET", path, Map.of(), "");
        assertThat(answer).as(path).hasStatusOk();
        return read(answer);
    }

    private void post(String bearer, String path, String body) {
        assertThat(exchange(bearer, "POST", path, Map.of("Content-Type", "application/json"), body))
                .hasStatusOk();
    }

    private MvcTestResult exchange(
            String bearer, String method, String path, Map<String, String> headers, String body) {
        var call = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", bearer)
                .content(body);
        headers.forEach(call::header);
        if (!headers.containsKey("Content-Type")) call.contentType(MediaType.APPLICATION_JSON);
        return call.exchange();
    }

    private String document() {
        return text(http.get().uri("/v3/api-docs").exchange());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }
}
