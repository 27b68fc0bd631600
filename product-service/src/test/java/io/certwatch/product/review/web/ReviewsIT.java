package io.certwatch.product.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReviewsIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    private final JsonMapper json = JsonMapper.shared();

    /**
     * Publishes one more change, because a catalogue is identified by the number of its changes, and other tests have
     * another edition at the same number.
     */
    @BeforeEach
    void under2017() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2017());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String uri, String ifMatch, String body) {
        return http.post()
                .uri(uri)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** The ETag that the person saw. */
    private String seen(String sku) {
        var tag = http.get()
                .uri("/api/products/" + sku + "/reviews")
                .exchange()
                .getResponse()
                .getHeader("ETag");
        return tag == null ? "\"1\"" : tag;
    }

    private JsonNode get(String uri) {
        return read(http.get().uri(uri).exchange());
    }

    private JsonNode read(MvcTestResult result) {
        try {
            return json.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(String sku, String vendor, String more) {
        assertThat(post("/api/products", """
            {"sku": "%s", "name": {"zh": "防火墙（硬件）"}, "model": "FW-1", "manufacturer": "Acme", "vendor": "%s"%s}\
            """.formatted(sku, vendor, more))).hasStatusOk();
    }

    private MvcTestResult decide(String sku, String decision, String scope) {
        return post("/api/products/" + sku + "/reviews", seen(sku), """
            {"edition": "2017-1", "entry": "SCP-02", "decision": "%s", "scope": "%s", "until": "ENTRY_CHANGES",
             "reason": "seen in the laboratory", "by": "li"}\
            """.formatted(decision, scope));
    }

    private static String planned(String day, boolean cii) {
        return ", \"market\": {\"status\": \"PLANNED\", \"entryDate\": \"" + day + "\"}, \"usedInCii\": " + cii;
    }

    @Test
    void listsReviewsByUrgencyWithMissingData() {
        register("late", "a", planned("2027-06-01", true));
        register("soon", "b", planned("2027-03-01", false));
        register("soon-cii", "a", planned("2027-03-01", true));
        register("on-market", "a", "");
        var first = get("/api/reviews?limit=3");
        assertThat(first.path("items").values())
                .extracting(item -> item.path("sku").asString())
                .containsExactly("on-market", "soon-cii", "soon");
        assertThat(get("/api/reviews?limit=3&after=" + first.path("next").asString())
                        .path("items")
                        .values())
                .extracting(item -> item.path("sku").asString())
                .containsExactly("late");
        var item = first.path("items").get(0);
        assertThat(item.path("missing").get(0).path("parameter").asString()).isEqualTo("throughput");
        assertThat(item.path("settledBy").get(0).path("en").asString())
                .isEqualTo("A figure for throughput (threshold: at least 80 Gbps)");
        assertThat(get("/api/reviews?vendor=b").path("items").size()).isEqualTo(1);
        assertThat(get("/api/reviews?entry=SCP-03").path("items").size()).isZero();
        assertThat(get("/api/reviews/counts").path("statuses").path("OPEN").asInt())
                .isEqualTo(4);
        assertThat(get("/api/summary").path("reviews").path("OPEN").asInt()).isEqualTo(4);
        assertThat(get("/api/reviews/counts?vendor=a")
                        .path("entries")
                        .path("SCP-02")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void showsFiguresBesideTheirThresholds() {
        register("fast", "a", ", \"specs\": {\"throughput\": \"160000 Mbps\"}");
        register("silent", "a", "");
        register("unclear", "a", ", \"specs\": {\"throughput\": \"40 Gbps / 120 Gbps\"}");
        var criterion = get("/api/products/fast/assessment")
                .path("findings")
                .get(0)
                .path("criteria")
                .get(0);
        assertThat(criterion.path("figures")).isEqualTo(json.readTree("""
            {"comparison": "AT_LEAST", "required": 80, "actual": 160, "unit": "Gbit/s"}\
            """));
        assertThat(criterion.path("required").asString()).isEqualTo(">= 80 Gbps");
        assertThat(criterion.path("actual").asString()).isEqualTo("160000 Mbps");
        assertThat(get("/api/reviews").path("items").values()).hasSize(2).allSatisfy(review -> {
            var figures = review.path("missing").get(0).path("figures");
            assertThat(figures.path("required").asInt()).isEqualTo(80);
            assertThat(figures.path("actual").isNull()).isTrue();
        });
        assertThat(read(post("/api/assessments", """
            [{"name": {"zh": "防火墙（硬件）"}, "description": "整机吞吐量：1.2Tbps"}]\
            """))
                        .at("/0/findings/0/criteria/0/figures/actual")
                        .asInt())
                .isEqualTo(1200);
    }

    @Test
    void saysWhatWouldClearAFinding() {
        register("silent", "a", "");
        register("fast", "a", ", \"specs\": {\"throughput\": \"160 Gbps\"}");
        register("slow", "a", ", \"specs\": {\"throughput\": \"1 Gbps\"}");
        assertThat(hints("silent")).containsExactly("A figure for throughput (threshold: at least 80 Gbps)");
        assertThat(hints("fast"))
                .containsExactly(
                        "A valid certificate or test result for \"Firewall (hardware)\" that names this manufacturer"
                                + " and model",
                        "A correct figure for throughput, if \"160 Gbps\" is wrong: nothing is required unless it is at"
                                + " least 80 Gbps");
        assertThat(hints("slow")).isEmpty();
        assertThat(decide("silent", "IN_SCOPE", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        assertThat(hints("silent"))
                .hasSize(2)
                .last()
                .isEqualTo("A new decision, if it was wrong that the product is in scope");
    }

    private List<String> hints(String sku) {
        return get("/api/products/" + sku + "/assessment").path("findings").get(0).path("settledBy").values().stream()
                .map(hint -> hint.path("en").asString())
                .toList();
    }

    @Test
    void showsWhatAWiderDecisionWouldSettle() {
        register("A", "a", "");
        register("B", "a", "");
        register("C", "b", "");
        register("D", "a", ", \"specs\": {\"throughput\": \"160 Gbps\"}");
        assertThat(post("/api/products", """
            {"sku": "E", "name": {"zh": "防火墙（硬件）"}, "model": "FW-2", "manufacturer": "Acme", "vendor": "a"}\
            """)).hasStatusOk();

        var scopes = get("/api/products/A/reviews/siblings?entry=SCP-02&edition=2017-1")
                .path("scopes");
        assertThat(scopes.values())
                .extracting(scope -> scope.path("scope").asString())
                .containsExactly("MODEL", "VENDOR_ENTRY");
        assertThat(skus(scopes.get(0))).containsExactly("B", "C");
        assertThat(skus(scopes.get(1))).containsExactly("B", "E");
        assertThat(scopes.get(0).path("model").asString()).isEqualTo("FW-1");
        assertThat(scopes.get(0).path("items").get(1).path("vendor").asString()).isEqualTo("b");
        assertThat(scopes.get(1).path("vendor").asString()).isEqualTo("a");
        assertThat(scopes.get(1).path("count").asInt()).isEqualTo(2);
        assertThat(scopes.get(1).path("items").get(0).path("status").asString()).isEqualTo("OPEN");

        var bounded = get("/api/products/A/reviews/siblings?entry=SCP-02&limit=1")
                .path("scopes")
                .get(0);
        assertThat(skus(bounded)).containsExactly("B");
        assertThat(bounded.path("count").asInt()).isEqualTo(2);
        assertThat(get("/api/products/A/reviews/siblings?entry=SCP-03")
                        .path("scopes")
                        .values())
                .allSatisfy(scope -> assertThat(scope.path("count").asInt()).isZero());

        assertThat(decide("A", "NOT_IN_SCOPE", "MODEL")).hasStatus(HttpStatus.CREATED);
        assertThat(get("/api/reviews").path("items").values())
                .extracting(item -> item.path("sku").asString())
                .containsExactly("E");
    }

    private static List<String> skus(JsonNode scope) {
        return scope.path("items").values().stream()
                .map(item -> item.path("sku").asString())
                .toList();
    }

    /** The more specific decision prevails, so a wider one would leave that review in the queue. */
    @Test
    void leavesOutReviewsOnWhichAMoreSpecificDecisionHolds() {
        register("A", "a", "");
        register("B", "a", "");
        assertThat(decide("B", "NEEDS_DATA", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        assertThat(get("/api/products/A/reviews/siblings?entry=SCP-02")
                        .path("scopes")
                        .values())
                .hasSize(2)
                .allSatisfy(scope -> assertThat(scope.path("count").asInt()).isZero());
        assertThat(get("/api/products/B/reviews/siblings?entry=SCP-02")
                        .path("scopes")
                        .values())
                .allSatisfy(scope -> assertThat(skus(scope)).containsExactly("A"));
    }

    @Test
    void listsScopesThatTheProductAllowsOnly() {
        assertThat(post("/api/products", "{\"sku\": \"A\", \"name\": {\"zh\": \"防火墙（硬件）\"}}"))
                .hasStatusOk();
        assertThat(get("/api/products/A/reviews/siblings?entry=SCP-02")
                        .path("scopes")
                        .isEmpty())
                .isTrue();
        assertThat(http.get().uri("/api/products/none/reviews/siblings?entry=SCP-02"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/products/A/reviews/siblings")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void groupsWhatIsAlikeAndFiltersByGroup() {
        register("A", "a", "");
        register("B", "b", planned("2027-03-01", false));
        assertThat(post("/api/products", """
            {"sku": "C", "name": {"zh": "防火墙（硬件）"}, "model": "USG6615E", "manufacturer": "Huawei", "vendor": "b"}\
            """)).hasStatusOk();
        var groups = get("/api/reviews/groups").path("items");
        assertThat(groups.size()).isOne();
        var group = groups.get(0);
        assertThat(group.path("entry").asString()).isEqualTo("SCP-02");
        assertThat(group.path("missing").get(0).path("parameter").asString()).isEqualTo("throughput");
        assertThat(group.path("settledBy").get(0).path("en").asString())
                .isEqualTo("A figure for throughput (threshold: at least 80 Gbps)");
        assertThat(group.path("products").asInt()).isEqualTo(3);
        assertThat(group.path("vendors").asInt()).isEqualTo(2);
        assertThat(group.path("largestVendors").get(0).path("vendor").asString())
                .isEqualTo("b");

        var key = group.path("key").asString();
        assertThat(get("/api/reviews?vendor=b&group=" + key).path("items").values())
                .extracting(item -> item.path("sku").asString())
                .containsExactly("C", "B");
        var series = get("/api/reviews/groups?by=SERIES&limit=1&group=" + key);
        assertThat(series.path("items").get(0).path("series").path("name").asString())
                .isEqualTo("FW1");
        var rest = get("/api/reviews/groups?by=SERIES&limit=1&group=" + key + "&after="
                + series.path("next").asString());
        var last = rest.path("items").get(0);
        assertThat(last.path("series").path("name").asString()).isEqualTo("USG6xxx");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(skus(get("/api/reviews?group=" + last.path("key").asString())))
                .containsExactly("C");
        assertThat(get("/api/reviews/counts?group=" + last.path("key").asString())
                        .path("statuses")
                        .path("OPEN")
                        .asInt())
                .isOne();
        assertThat(http.get().uri("/api/reviews?group=mine")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/api/reviews/groups?entry=SCP-03").path("items").size()).isZero();
    }

    @Test
    void decidesAboutAGroupAndTakesItBack() {
        for (var sku : List.of("A", "B", "C")) register(sku, "a", "");
        var seen = get("/api/reviews").path("items").values().stream()
                .map(item -> "{\"sku\": \"%s\", \"revision\": %d}"
                        .formatted(
                                item.path("sku").asString(),
                                item.path("revision").asLong()))
                .toList();
        assertThat(decide("C", "NEEDS_DATA", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        var body = """
            {"products": [%s, {"sku": "none", "revision": 1}], "edition": "2017-1", "entry": "SCP-02",
             "decision": "NOT_IN_SCOPE", "reason": "all are for the laboratory"}\
            """.formatted(String.join(", ", seen));
        var items = read(postWithKey(body)).path("items");
        assertThat(items.values())
                .extracting(
                        item -> item.path("sku").asString(),
                        item -> item.path("outcome").asString())
                .containsExactly(
                        tuple("A", "DECIDED"),
                        tuple("B", "DECIDED"),
                        tuple("C", "CHANGED_MEANWHILE"),
                        tuple("none", "UNKNOWN"));
        assertThat(skus(get("/api/reviews"))).containsExactly("C");
        assertThat(read(postWithKey(body)).path("items"))
                .as("sent again with its key")
                .isEqualTo(items);

        var ids = "{\"ids\": [\"%s\", \"%s\"]}"
                .formatted(
                        items.get(0).path("decision").asString(),
                        items.get(1).path("decision").asString());
        assertThat(read(post("/api/reviews/decisions/revocation", ids))
                        .path("items")
                        .values())
                .extracting(item -> item.path("outcome").asString())
                .containsExactly("REVOKED", "REVOKED");
        assertThat(skus(get("/api/reviews"))).containsExactly("A", "B", "C");
        assertThat(get("/api/reviews/decisions/" + items.get(0).path("decision").asString())
                        .path("carriedOut")
                        .asBoolean())
                .isTrue();
    }

    private MvcTestResult postWithKey(String body) {
        return http.post()
                .uri("/api/reviews/decisions")
                .header("Idempotency-Key", "decides-about-a-group")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"products": []}                                                  | products
        {"products": [{"sku": "A", "revision": 1}, {"sku": "A", "revision": 1}]} | products[1].sku
        {"entry": "SCP-99"}                                               | entry
        {"edition": "1999-1"}                                             | edition
        {"reason": " "}                                                   | reason
        {"until": "2020-01-01"}                                           | until
        """)
    void aDecisionAboutManyNamesTheFieldThatIsWrong(String wrong, String field) {
        register("A", "a", "");
        var body = json.createObjectNode();
        body.setAll((ObjectNode) json.readTree("""
            {"products": [{"sku": "A", "revision": 1}], "edition": "2017-1", "entry": "SCP-02",
             "decision": "NOT_IN_SCOPE", "reason": "r"}\
            """));
        body.setAll((ObjectNode) json.readTree(wrong));
        var answer = post("/api/reviews/decisions", body.toString());
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        assertThat(get("/api/reviews/decisions").path("items").size()).isZero();
    }

    @Test
    void listsReviewsThatNeedDataLast() {
        register("A", "a", "");
        register("B", "a", planned("2027-03-01", false));
        assertThat(decide("A", "NEEDS_DATA", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        var items = get("/api/reviews").path("items");
        assertThat(items.values())
                .extracting(item -> item.path("sku").asString())
                .containsExactly("B", "A");
        assertThat(items.get(1).path("asked").path("by").asString()).isEqualTo("li");
        assertThat(get("/api/reviews?status=NEEDS_DATA").path("items").size()).isEqualTo(1);
    }

    @Test
    void decidesAboutAProductThatIsNotRecognised() {
        assertThat(post("/api/products", "{\"sku\": \"BOX\", \"name\": {\"zh\": \"绿色盒子\"}, \"vendor\": \"a\"}"))
                .hasStatusOk();
        assertThat(get("/api/products?verdict=UNKNOWN").path("items").values())
                .extracting(product -> product.path("sku").asString())
                .containsExactly("BOX");
        assertThat(get("/api/reviews").path("items").size())
                .as("nobody is asked")
                .isZero();

        assertThat(decide("BOX", "NOT_IN_SCOPE", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        var outOfOneEntry = get("/api/products/BOX/assessment");
        assertThat(outOfOneEntry.path("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(outOfOneEntry.path("explanation").path("en").asString())
                .isEqualTo("Nothing in the text says what it is; nothing follows from that.");

        assertThat(decide("BOX", "IN_SCOPE", "PRODUCT")).hasStatus(HttpStatus.CREATED);
        assertThat(get("/api/products/BOX/assessment").path("verdict").asString())
                .isEqualTo("REQUIRED");
        assertThat(get("/api/products?verdict=UNKNOWN").path("items").size()).isZero();
    }

    @Test
    void showsADecisionBesideTheFinding() {
        register("A", "a", "");
        var decided = decide("A", "NOT_IN_SCOPE", "PRODUCT");
        assertThat(decided).hasStatus(HttpStatus.CREATED);
        var location = decided.getResponse().getHeader("Location");
        var assessment = get("/api/products/A/assessment");
        assertThat(assessment.path("verdict").asString()).isEqualTo("NOT_REQUIRED");
        assertThat(assessment.path("findings").get(0).path("decided").asString())
                .isEqualTo("NOT_IN_SCOPE");
        assertThat(assessment
                        .path("decisions")
                        .get(0)
                        .path("found")
                        .path("verdict")
                        .asString())
                .isEqualTo("REVIEW");
        assertThat(get(location).path("products").path("standing").asInt()).isEqualTo(1);
        assertThat(get("/api/products/A/reviews").path("decisions").size()).isEqualTo(1);
        assertThat(get("/api/reviews").path("items").size()).isZero();
        assertThat(get("/api/products/A/history").path("items").values())
                .anySatisfy(line -> assertThat(line.path("by").asString("")).isEqualTo("li"));
    }

    @Test
    void appliesAndRevokesAModelDecision() {
        register("A", "a", "");
        register("B", "b", "");
        var id = read(decide("A", "IN_SCOPE", "MODEL")).path("id").asString();
        assertThat(get("/api/products/B/assessment").path("verdict").asString()).isEqualTo("REQUIRED");
        var revoked = post(
                "/api/reviews/decisions/" + id + "/revocation", "{\"by\": \"wang\", \"reason\": \"wrong report\"}");
        assertThat(revoked).hasStatusOk().bodyJson().extractingPath("status").isEqualTo("REVOKED");
        assertThat(get("/api/products/B/assessment").path("verdict").asString()).isEqualTo("REVIEW");
        assertThat(get("/api/reviews")
                        .path("items")
                        .get(0)
                        .path("reopenedBecause")
                        .path("reason")
                        .asString())
                .isEqualTo("wrong report");
        assertThat(post("/api/reviews/decisions/" + id + "/revocation", "{\"by\": \"wang\", \"reason\": \"again\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:decision-ended");
    }

    @Test
    void takesBackAnOwnDecisionWithoutAReason() {
        register("A", "a", "");
        var id = read(decide("A", "IN_SCOPE", "PRODUCT")).path("id").asString();
        assertThat(post("/api/reviews/decisions/" + id + "/revocation", "{}")).hasStatusOk();
        var because = get("/api/reviews").path("items").get(0).path("reopenedBecause");
        assertThat(because.path("reason").isNull()).isTrue();
        assertThat(because.path("explanation").path("en").asString())
                .isEqualTo("The person who made the decision took it back");
    }

    @Test
    void listsDecisionsNewestFirst() {
        register("A", "a", "");
        decide("A", "NEEDS_DATA", "PRODUCT");
        decide("A", "IN_SCOPE", "VENDOR_ENTRY");
        decide("A", "NOT_IN_SCOPE", "PRODUCT");
        var first = get("/api/reviews/decisions?limit=2");
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(get("/api/reviews/decisions?limit=2&after="
                                + first.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(get("/api/reviews/decisions?standing=false").path("items").values())
                .extracting(item -> item.path("status").asString())
                .containsExactly("REPLACED");
        assertThat(get("/api/reviews/decisions?scope=VENDOR_ENTRY")
                        .path("items")
                        .get(0)
                        .path("vendor")
                        .asString())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        []                                                                                                   | body
        {"decision": "IN_SCOPE", "reason": "r", "by": "li"}                                                  | entry
        {"entry": "SCP-99", "decision": "IN_SCOPE", "reason": "r", "by": "li"}                               | entry
        {"edition": "1999-1", "entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "li"}          | edition
        {"edition": "2017-1", "entry": "SCP-30", "decision": "IN_SCOPE", "reason": "r", "by": "li"}          | entry
        {"entry": "SCP-02", "reason": "r", "by": "li"}                                                       | decision
        {"entry": "SCP-02", "decision": "MAYBE", "reason": "r", "by": "li"}                                  | decision
        {"entry": "SCP-02", "decision": "IN_SCOPE", "by": "li"}                                              | reason
        {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": 7, "by": "li"}                                 | reason
        {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "l\\ni"}                            | by
        {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "li", "scope": "WORLD"}             | scope
        {"entry": "SCP-03", "decision": "IN_SCOPE", "reason": "r", "by": "li", "scope": "VENDOR_ENTRY"}      | scope
        {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "li", "until": "soon"}              | until
        {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "li", "until": "2020-01-01"}        | until
        """)
    void aDecisionThatCannotBeTakenInIsAProblemThatNamesItsField(String body, String field) {
        register("A", "a", "");
        var answer = post("/api/products/A/reviews", seen("A"), body);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        assertThat(get("/api/reviews/decisions").path("items").size()).isZero();
    }

    @Test
    void rejectsUnknownIdsAndMissingIfMatch() {
        assertThat(decide("none", "IN_SCOPE", "PRODUCT")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/reviews/decisions/5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02"))
                .hasStatus(HttpStatus.NOT_FOUND);
        register("A", "a", "");
        var decision = """
            {"entry": "SCP-02", "decision": "IN_SCOPE", "reason": "r", "by": "li"}\
            """;
        assertThat(post("/api/products/A/reviews", decision))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:precondition-required");
        var seen = seen("A");
        assertThat(decide("A", "NOT_IN_SCOPE", "MODEL")).hasStatus(HttpStatus.CREATED);
        assertThat(post("/api/products/A/reviews", seen, decision)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(get("/api/reviews/decisions?standing=true").path("items").values())
                .extracting(item -> item.path("decision").asString())
                .containsExactly("NOT_IN_SCOPE");
    }

    @Test
    void pagesTheHistoryFromEitherEnd() {
        register("A", "a", "");
        decide("A", "IN_SCOPE", "PRODUCT");
        var newest = get("/api/products/A/history?limit=1&order=NEWEST_FIRST");
        assertThat(newest.path("items").get(0).path("what").asString()).isEqualTo("OBLIGATION");
        assertThat(get("/api/products/A/history?limit=9&order=NEWEST_FIRST&after="
                                + newest.path("next").asString())
                        .path("items")
                        .values())
                .extracting(line -> line.path("to").asString())
                .containsExactly("REQUIRED", "IN_SCOPE", "REVIEW");
        assertThat(get("/api/products/A/history").path("items").values())
                .extracting(line -> line.path("place").path("revision").asInt())
                .containsExactly(1, 2, 2, 2);
        assertThat(http.get().uri("/api/products/A/history?after=bm90IG91cnM")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.get().uri("/api/products/none/history")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
