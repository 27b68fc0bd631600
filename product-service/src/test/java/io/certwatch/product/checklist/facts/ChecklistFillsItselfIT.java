package io.certwatch.product.checklist.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Items of the checklist that say by themselves how far they are, from the inventory to what everybody reads. */
class ChecklistFillsItselfIT extends ServiceIT {

    private static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";
    private static final String LAWS = "certwatch.catalogue.laws.v1";
    private static final String TEMPLATES = "certwatch.catalogue.templates.v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester http;

    private final CatalogueTopics catalogue = new CatalogueTopics();
    private final String number = "示例-" + UUID.randomUUID();

    @BeforeEach
    void aCatalogueAndATemplate() {
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        catalogue.edition("2023-2");
        catalogue.send(example(TEMPLATES, "cross-sector"));
        for (var run : List.of("lexicon-1", "edition-2017-1-1", "edition-2023-2-1")) completed(run);
        patiently().until(() -> !items("").isEmpty());
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private static Example example(String topic, String key) {
        return Contracts.examples(topic).stream()
                .filter(example -> example.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void completed(String run) {
        patiently()
                .untilAsserted(() -> assertThat(http.get().uri("/api/reassessments/" + run))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("status")
                        .isEqualTo("COMPLETED"));
    }

    private JsonNode get(String uri) {
        var answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    /** All pages of a list. */
    private List<JsonNode> all(String uri) {
        return all(uri, 50);
    }

    private List<JsonNode> all(String uri, int limit) {
        var all = new ArrayList<JsonNode>();
        for (var next = ""; ; ) {
            var page = get(uri + (uri.contains("?") ? "&" : "?") + "limit=" + limit + next);
            page.path("items").forEach(all::add);
            if (page.path("next").isNull()) return all;
            next = "&after=" + page.path("next").asString();
        }
    }

    private List<JsonNode> items(String filter) {
        return all("/api/checklist" + filter);
    }

    /** The items of a category without those about vendors and the like, by key. */
    private JsonNode item(String category, String key) {
        return items("?category=" + category).stream()
                .filter(item -> item.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The row of an obligation. */
    private Optional<JsonNode> row(String obligation) {
        return items("?category=CERTIFICATION&subject=" + obligation).stream()
                .filter(item -> item.at("/subject/kind").asString().equals("OBLIGATION"))
                .findFirst();
    }

    private static List<String> stepsDone(JsonNode row) {
        return row.at("/plan/steps")
                .valueStream()
                .filter(step -> step.path("done").asBoolean())
                .map(step -> step.path("step").asString())
                .toList();
    }

    private void register(String sku, String name, String more) {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"sku\": \"%s\", \"name\": {\"zh\": \"%s\"}%s}".formatted(sku, name, more)))
                .hasStatusOk();
    }

    private void imported(String csv) {
        var answer = http.post()
                .uri("/api/inventory/imports")
                .contentType(MediaType.parseMediaType("text/csv"))
                .content(csv.getBytes(UTF_8))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        patiently().until(() -> get(location).path("phase").asString().equals("DONE"));
    }

    private String obligationOf(String sku) {
        return get("/api/obligations?sku=" + sku).at("/items/0/id").asString();
    }

    private void act(String obligation, String what, String body) {
        var uri = "/api/obligations/" + obligation;
        var seen = http.get().uri(uri).exchange().getResponse().getHeader("ETag");
        assertThat(http.post()
                        .uri(uri + what)
                        .header("If-Match", String.valueOf(seen))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private void certificate(int revision, String status) {
        catalogue.send(
                CERTIFICATES,
                number,
                """
                {"number": "%s", "revision": %d, "holder": "华为技术有限公司", "product": "防火墙", "models": ["USG6000E系列"], "entry": "SCP-02",
                 "body": "CCRC", "kind": "CERTIFICATION", "issued": "2024-03-18", "validUntil": "2199-03-17", "status": "%s"}\
                """.formatted(number, revision, status).getBytes(UTF_8),
                Contracts.examples(CERTIFICATES).getFirst().headers());
    }

    private void state(JsonNode item, String statement) {
        assertThat(http.put()
                        .uri("/api/checklist/items/" + item.path("id").asString())
                        .header("If-Match", "\"" + item.path("revision").asLong() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(statement))
                .hasStatusOk();
    }

    private static List<String> evidence(JsonNode item) {
        return Stream.of(item.path("evidence"))
                .flatMap(list -> list.valueStream())
                .map(one -> one.path("kind").asString() + " " + one.path("name").asString())
                .toList();
    }

    /** The figures are those of the lists that they name. */
    @Test
    void mappingCountsTheInventoryAndIsDoneWhenEverythingIsJudged() {
        assertThat(item("MAPPING", "products-in-scope").at("/answer/text/en").asString())
                .isEqualTo("No products are registered.");

        imported("""
            物料编码,产品名称,型号,供应商,上市日期
            FW-1,防火墙,USG6525E,acme,2199-03-01
            FW-2,防火墙,USG9500,acme,2199/13/45
            ,防火墙,无编码,acme,
            R-1,核心路由器,NE,acme,
            """);
        register("X8", "核心路由器", ", \"usedInCii\": true, \"specs\": {\"吞吐量\": \"157.54 Tbps（双向）\", \"路由表\": \"200万条\"}");

        var scope = item("MAPPING", "products-in-scope");
        assertThat(scope.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(scope.at("/answer/complete").asBoolean()).isFalse();
        assertThat(scope.at("/answer/figures/inScope").asInt())
                .isEqualTo(all("/api/products?verdict=REQUIRED").size())
                .isEqualTo(3);
        assertThat(scope.at("/answer/figures/CNE-01InCii").asInt()).isOne();
        assertThat(scope.at("/answer/from/en").asString())
                .contains(
                        "Specialized Cybersecurity Products (Announcement No. 2 of 2023)",
                        "revision "
                                + get("/api/products/X8/assessment")
                                        .path("lexiconRevision")
                                        .asString() + " of the lexicon",
                        "/api/products?verdict=REQUIRED");
        assertThat(scope.path("evidence")).isEmpty();
        assertThat(item("MAPPING", "critical-equipment")
                        .at("/answer/figures/criticalEquipment")
                        .asInt())
                .isEqualTo(all("/api/products?verdict=REQUIRED&entry=CNE-01").size())
                .isOne();
        var judged = item("MAPPING", "inventory-judged").at("/answer/figures");
        assertThat(judged.path("inReview").asInt())
                .isEqualTo(all("/api/products?verdict=REVIEW").size())
                .isOne();
        assertThat(judged.path("judgedPercent").asInt()).isEqualTo(75);
        var remarks = item("MAPPING", "rows-with-remarks").at("/answer/figures");
        assertThat(remarks.path("withRemarks").asInt())
                .isEqualTo(all("/api/products?remarked=true").size())
                .isOne();
        assertThat(remarks.path("rejectedRows").asInt()).isOne();

        imported("""
            物料编码,产品名称,型号,供应商,上市日期
            FW-1,防火墙,USG6525E,acme,2199-03-01
            FW-2,防火墙,USG9500,acme,2199-04-01
            """);
        assertThat(http.delete().uri("/api/products/R-1")).hasStatus2xxSuccessful();

        for (var key : List.of("products-in-scope", "inventory-judged", "critical-equipment")) {
            var item = item("MAPPING", key);
            assertThat(item.path("state").asString()).as(key).isEqualTo("DONE");
            assertThat(evidence(item)).as(key).singleElement().asString().startsWith("SYSTEM ");
            assertThat(item.at("/evidence/0/source/zh").asString()).as(key).contains("2023年第2号公告");
        }
    }

    @Test
    void rejectedRowsStayUntilAPersonSaysWhatBecameOfThem() {
        var good = """
            物料编码,产品名称,型号,供应商,上市日期
            FW-1,防火墙,USG6525E,acme,2199-03-01
            """;
        var bad = good + ",防火墙,无编码,acme,\n";
        imported(good);
        assertThat(item("MAPPING", "rows-with-remarks").path("state").asString())
                .isEqualTo("DONE");

        imported(bad);
        imported(good + "FW-2,防火墙,USG9500,acme,2199-04-01\n");
        var rejected = item("MAPPING", "rows-with-remarks");
        assertThat(rejected.path("state").asString())
                .as("after a later import without faults")
                .isEqualTo("IN_PROGRESS");
        assertThat(rejected.at("/answer/figures/rejectedRows").asInt()).isOne();
        state(rejected, """
            {"state": "DONE", "word": "The row was a sum."}\
            """);
        assertThat(item("MAPPING", "rows-with-remarks").path("state").asString())
                .isEqualTo("DONE");

        imported(bad + ",堡垒机,无编码,acme,\n");
        var again = item("MAPPING", "rows-with-remarks");
        assertThat(again.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(again.path("reopened").asString()).isEqualTo("LAPSED");
    }

    @Test
    void liabilityHasARowForEachVendorWithObligations() {
        register("A-1", "防火墙", ", \"vendor\": \"acme\"");
        register("A-2", "堡垒机", ", \"vendor\": \"acme\", \"market\": {\"status\": \"WITHDRAWN\"}");
        register("B-1", "打印机", ", \"vendor\": \"beta\"");
        register("C-1", "防火墙", "");

        var rows = items("?category=LIABILITY").stream()
                .filter(item -> item.path("key").asString().equals("vendor-clause"))
                .toList();

        assertThat(rows).extracting(row -> row.at("/subject/id").asString()).containsExactly("acme");
        assertThat(rows).extracting(row -> row.path("state").asString()).containsOnly("OPEN");
        assertThat(rows.getFirst().at("/clauses/0/text/en").asString()).contains("certified", "tested");
        assertThat(rows.getFirst().at("/answer/text/en").asString())
                .isEqualTo("2 products (1 withdrawn), one unfinished obligation"
                        + " (1 without valid proof, on the market or not stated, not to be sold until there is one).");
        assertThat(http.delete().uri("/api/products/A-1")).hasStatus2xxSuccessful();
        assertThat(items("?category=LIABILITY"))
                .noneSatisfy(row -> assertThat(row.at("/subject/id").asString()).isEqualTo("acme"));
    }

    @Test
    void theRowOfAnObligationMovesWithItsProgressAndEndsWithItsCertificate() {
        register("FW", "防火墙", ", \"model\": \"USG6525E\", \"manufacturer\": \"Huawei\"");
        var obligation = obligationOf("FW");

        var open = row(obligation).orElseThrow();
        assertThat(open.path("key").asString()).isEqualTo("proof");
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        assertThat(open.at("/subject/name").asString()).isEqualTo("防火墙 · USG6525E · FW · SCP-02 防火墙 / Firewall");
        assertThat(open.at("/answer/text/zh").asString()).contains("尚无证明记录");
        assertThat(open.at("/details/standard").asString()).isEqualTo("GB 42250-2022");
        assertThat(open.at("/plan/path").asString()).isEqualTo("TESTING");
        assertThat(stepsDone(open)).as("nobody has looked at anything").isEmpty();
        assertThat(open.path("due").isNull()).as("nobody set a day").isTrue();
        assertThat(open.path("late").asBoolean()).isFalse();

        act(obligation, "/progress", """
            {"application": "CCRC-2031-0815", "body": "CCRC", "expected": "2199-02-01"}\
            """);
        var applied = row(obligation).orElseThrow();
        assertThat(applied.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(applied.at("/details/applicationNumber").asString()).isEqualTo("CCRC-2031-0815");
        assertThat(stepsDone(applied)).containsExactly("BODY", "APPLICATION");
        assertThat(applied.at("/plan/possibleOn").asString()).isEqualTo("2199-02-01");
        assertThat(applied.path("evidence")).isEmpty();

        certificate(1, "VALID");
        patiently().untilAsserted(() -> {
            var certified = row(obligation).orElseThrow();
            assertThat(certified.path("state").asString()).isEqualTo("DONE");
            assertThat(evidence(certified)).containsExactly("CERTIFICATE " + number);
        });
        assertThat(stepsDone(row(obligation).orElseThrow())).hasSize(6);

        certificate(2, "REVOKED");
        patiently()
                .untilAsserted(() -> assertThat(
                                row(obligation).orElseThrow().path("state").asString())
                        .isEqualTo("OPEN"));
    }

    @Test
    void aMemberPlansAnObligationThatNobodySetADayFor() {
        register("FW", "防火墙", ", \"vendor\": \"acme\"");
        var obligation = obligationOf("FW");
        var open = row(obligation).orElseThrow();
        assertThat(open.at("/plan/path").asString()).isEqualTo("FROM_MAKER");
        var today = ChinaCalendar.dayOf(Instant.now());

        state(open, """
            {"owner": "li.na", "due": "%s",
             "plan": {"path": "CERTIFICATION", "done": [{"step": "BODY", "on": "%s"}]}}\
            """.formatted(today.plusWeeks(30), today));

        var planned = row(obligation).orElseThrow();
        assertThat(planned.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(planned.path("due").asString()).isEqualTo(today.plusWeeks(30).toString());
        assertThat(planned.path("late").asBoolean()).isFalse();
        assertThat(planned.at("/plan/inTime").asBoolean()).isTrue();
        assertThat(stepsDone(planned)).containsExactly("BODY");
        state(planned, """
            {"owner": "li.na", "due": "%s"}\
            """.formatted(today.plusWeeks(2)));
        var late = row(obligation).orElseThrow();
        assertThat(late.at("/plan/inTime").asBoolean()).isFalse();
        assertThat(late.at("/plan/steps/1/late").asBoolean()).isFalse();
        assertThat(http.put()
                        .uri("/api/checklist/items/" + late.path("id").asString())
                        .header("If-Match", "\"" + late.path("revision").asLong() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\": \"DONE\", \"word\": \"Trust me.\"}"))
                .as("how far it is follows from the proof")
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void ownerAndDayAreSetForManyRowsAtOnceWithAnOutcomeForEach() {
        register("FW-1", "防火墙", "");
        register("FW-2", "防火墙", "");
        var ids = items("?category=CERTIFICATION").stream()
                .map(item -> "\"" + item.path("id").asString() + "\"")
                .toList();
        var unknown = "\"00000000-0000-0000-0000-000000000000\"";

        assertThat(assign(ids, unknown)).containsExactly("CHANGED", "CHANGED", "UNKNOWN");
        assertThat(items("?category=CERTIFICATION&owner=li.na"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.path("due").asString()).isEqualTo("2199-06-30"));
        assertThat(assign(ids, unknown)).containsExactly("UNCHANGED", "UNCHANGED", "UNKNOWN");
    }

    @Test
    void whoNamesObligationsSetsTheirItems() {
        register("FW-1", "防火墙", "");
        var obligation = get("/api/obligations").at("/items/0/id").asString();
        var unknown = "00000000-0000-0000-0000-000000000000";

        var outcomes = assign("""
            {"obligations": ["%s", "%s"], "owner": "li.na"}\
            """.formatted(obligation, unknown));
        assertThat(outcomes.valueStream())
                .extracting(item -> item.path("obligation").asString() + " "
                        + item.path("outcome").asString())
                .containsExactly(obligation + " CHANGED", unknown + " UNKNOWN");
        assertThat(items("?category=CERTIFICATION&owner=li.na"))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.path("id")).isEqualTo(outcomes.path(0).path("id")));
        assertThat(http.post()
                        .uri("/api/checklist/assignments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"obligations\": [\"%s\"], \"items\": [\"%s\"], \"owner\": \"li.na\"}"
                                .formatted(obligation, unknown)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("items");
    }

    private List<String> assign(List<String> ids, String unknown) {
        return assign("""
            {"items": [%s, %s], "owner": "li.na", "due": "2199-06-30"}\
            """.formatted(String.join(", ", ids), unknown))
                .valueStream()
                .map(item -> item.path("outcome").asString())
                .toList();
    }

    private JsonNode assign(String form) {
        var answer = http.post()
                .uri("/api/checklist/assignments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(form)
                .exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray()).path("items");
    }

    @Test
    void aDayThatHasPassedIsRefusedForManyItemsAtOnce() {
        register("FW-1", "防火墙", "");
        var id = items("?category=CERTIFICATION").getFirst().path("id").asString();
        assertThat(http.post()
                        .uri("/api/checklist/assignments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\": [\"%s\"], \"owner\": \"li.na\", \"due\": \"2026-01-01\"}".formatted(id)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("due");
        assertThat(items("?category=CERTIFICATION&hasOwner=false")).hasSize(1);

        assign("{\"each\": [{\"id\": \"%s\", \"due\": \"2026-01-01\"}]}".formatted(id));
        assertThat(items("?category=CERTIFICATION").getFirst().path("due").asString())
                .as("what it had before can be set again")
                .isEqualTo("2026-01-01");
    }

    @Test
    void anAssignmentIsTakenBackFromEachItemInOneRequest() {
        register("FW-1", "防火墙", "");
        register("FW-2", "防火墙", "");
        var ids = items("?category=CERTIFICATION&hasOwner=false").stream()
                .map(item -> item.path("id").asString())
                .toList();
        assertThat(ids).hasSize(2);
        assign("{\"items\": [\"%s\"], \"owner\": \"wang.wei\"}".formatted(ids.getFirst()));
        assertThat(items("?category=CERTIFICATION&hasOwner=false")).hasSize(1);

        var outcomes = assign("""
            {"items": ["%s", "%s"], "owner": "li.na", "note": "Asked by telephone."}\
            """.formatted(ids.getFirst(), ids.getLast()));
        assertThat(items("?category=CERTIFICATION&hasOwner=true"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.path("note").asString()).isEqualTo("Asked by telephone."));
        assertThat(outcomes.at("/0/before/owner").asString()).isEqualTo("wang.wei");

        assign("{\"each\": [{\"id\": \"%s\", \"owner\": \"wang.wei\"}, {\"id\": \"%s\"}]}"
                .formatted(ids.getFirst(), ids.getLast()));
        assertThat(items("?category=CERTIFICATION&owner=wang.wei"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("note").isNull()).isTrue());
        assertThat(items("?category=CERTIFICATION&hasOwner=false"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(ids.getLast()));
        assertThat(get("/api/audit/product?operation=assignChecklistItems")
                        .at("/items/0/objects/0")
                        .asString(""))
                .isIn(ids);
    }

    @Test
    void plansFollowTheSettingsOfTheCompany() {
        register("FW", "防火墙", "");
        var settings = "/api/checklist/plan-settings";
        assertThat(get(settings).path("leadTimes")).hasSize(3);
        assertThat(get(settings).at("/leadTimes/0/source").isNull())
                .as("an estimate")
                .isTrue();

        assertThat(http.put()
                        .uri(settings)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"role": "DISTRIBUTOR", "leadTimes": [{"path": "FROM_MAKER", "source": "Mail of the maker",
                              "steps": [{"step": "ASK_MAKER", "weeks": 9}]}]}\
                            """))
                .hasStatusOk();

        var row = row(obligationOf("FW")).orElseThrow();
        assertThat(row.at("/plan/path").asString()).isEqualTo("FROM_MAKER");
        assertThat(row.at("/plan/steps/1/weeks").asInt()).isEqualTo(9);
        assertThat(row.at("/plan/source/en").asString()).isEqualTo("Mail of the maker");
        assertThat(http.put()
                        .uri(settings)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"leadTimes\": []}"))
                .as("somebody else stated them meanwhile")
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void plansFollowTheWeeksOfTheBodyThatWasAppliedTo() {
        register("FW", "防火墙", "");
        var settings = "/api/checklist/plan-settings";
        assertThat(get(settings)
                        .at("/bodies")
                        .valueStream()
                        .map(body -> body.path("called").asString()))
                .contains("CCRC", "CAICT", "公安部第三研究所");
        state(settings, "\"0\"", "CCRC", 30);
        var first = get(settings);
        assertThat(first.path("leadTimes"))
                .as("the estimates of the other ways stay")
                .hasSize(4);
        assertThat(first.at("/leadTimes/0/by").asString()).isNotEmpty();
        assertThat(first.at("/leadTimes/1/by").isNull()).as("an estimate").isTrue();

        act(obligationOf("FW"), "/progress", """
            {"application": "A-1", "body": "CCRC (formerly ISCCC)", "expected": "2199-02-01"}\
            """);
        var row = row(obligationOf("FW")).orElseThrow();
        state(row, "{\"plan\": {\"path\": \"CERTIFICATION\", \"done\": []}}");

        assertThat(weeks("CERTIFICATE")).isEqualTo(30);
        state(settings, "\"1\"", "ccrc", 40);
        assertThat(weeks("CERTIFICATE")).as("counted anew").isEqualTo(40);
        assertThat(get("/api/audit/product?operation=putPlanSettings").path("items"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void plansFollowTheWeeksOfTheBodyThatAPersonChooses() {
        register("FW", "防火墙", "");
        state("/api/checklist/plan-settings", "\"0\"", "CCRC", 30);
        var open = row(obligationOf("FW")).orElseThrow();
        assertThat(open.at("/plan/body").isNull()).isTrue();

        state(open, """
            {"plan": {"path": "CERTIFICATION", "body": "CCRC (formerly ISCCC)", "done": []}}\
            """);
        var planned = row(obligationOf("FW")).orElseThrow();
        assertThat(planned.at("/plan/body").asString()).isEqualTo("CCRC");
        assertThat(weeks("CERTIFICATE")).isEqualTo(30);
        assertThat(planned.at("/plan/source/en").asString()).isEqualTo("Offer of the body");
        assertThat(stepsDone(planned)).containsExactly("BODY");
        var history = "/api/checklist/items/" + planned.path("id").asString() + "/history";
        assertThat(get(history).at("/items/0/after/plan/body").asString()).isEqualTo("CCRC");

        assertThat(refusedField(planned, "{\"path\": \"TESTING\", \"body\": \"CCRC\"}"))
                .as("it certifies")
                .isEqualTo("plan.body");
        assertThat(refusedField(planned, "{\"body\": \"CCRC\"}")).isEqualTo("plan.body");
        assertThat(refusedField(planned, "{\"path\": \"FROM_MAKER\", \"body\": \"CCRC\"}"))
                .isEqualTo("plan.body");
    }

    private String refusedField(JsonNode item, String plan) {
        var answer = http.put()
                .uri("/api/checklist/items/" + item.path("id").asString())
                .header("If-Match", "\"" + item.path("revision").asLong() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"plan\": " + plan + "}")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        return JSON.readTree(answer.getResponse().getContentAsByteArray())
                .at("/errors/0/field")
                .asString();
    }

    private void state(String settings, String seen, String body, int weeks) {
        assertThat(http.put()
                        .uri(settings)
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"leadTimes": [{"path": "CERTIFICATION", "body": "%s", "source": "Offer of the body",
                              "steps": [{"step": "CERTIFICATE", "weeks": %d}]}]}\
                            """.formatted(body, weeks)))
                .hasStatusOk();
    }

    private int weeks(String step) {
        return row(obligationOf("FW"))
                .orElseThrow()
                .at("/plan/steps")
                .valueStream()
                .filter(one -> one.path("step").asString().equals(step))
                .mapToInt(one -> one.path("weeks").asInt())
                .sum();
    }

    @Test
    void rowsOfObligationsAreReadInPagesOfAnySize() {
        for (var number = 1; number <= 9; number++) register("FW & " + number + "%2", "防火墙", "");
        var certification = "/api/checklist?category=CERTIFICATION";

        var ids = ids(all(certification, 500));
        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
        for (var limit : List.of(1, 4, 8)) {
            assertThat(ids(all(certification, limit))).as("pages of " + limit).isEqualTo(ids);
            assertThat(ids(all(certification + "&state=OPEN", limit)))
                    .as("open ones in pages of " + limit)
                    .isEqualTo(ids);
        }
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }

    @Test
    void aWaivedObligationHasNothingToDoAndAWithdrawnProductNoRow() {
        register("FW-1", "防火墙", "");
        register("FW-2", "防火墙", "");
        var waived = obligationOf("FW-1");
        var left = obligationOf("FW-2");
        act(waived, "/waiver", "{\"reason\": \"used in the laboratory only\"}");
        register("FW-2", "防火墙", ", \"market\": {\"status\": \"WITHDRAWN\"}");

        var row = row(waived).orElseThrow();
        assertThat(row.path("state").asString()).isEqualTo("NOT_APPLICABLE");
        assertThat(row.at("/answer/text/en").asString()).contains("used in the laboratory only");
        assertThat(row(left)).isEmpty();
    }

    @Test
    void anEditionInConsultationIsOpenUntilItIsDecided() {
        var today = ChinaCalendar.dayOf(Instant.now());
        edition("2199-draft", "CONSULTATION", today.plusDays(30), "2023-2");
        completed("edition-2199-draft-1");

        var rows = items("?category=AUTHORITIES").stream()
                .filter(item -> item.at("/subject/id").asString().equals("edition/2199-draft"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.path("key").asString())
                .containsExactlyInAnyOrder("consultation-days-left", "comments-sent");
        assertThat(rows).extracting(row -> row.path("state").asString()).containsOnly("OPEN");
        assertThat(rows)
                .filteredOn(row -> row.path("key").asString().equals("consultation-days-left"))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/answer/figures/daysUntilProposedEffect")
                                .asInt())
                        .isBetween(29, 30));

        edition("2199-1", "STATUTORY", today.plusDays(60), "2023-2");
        completed("edition-2199-1-1");
        assertThat(items("?category=AUTHORITIES"))
                .noneSatisfy(row -> assertThat(row.at("/subject/id").asString()).isEqualTo("edition/2199-draft"));
    }

    @Test
    void aDraftOfALawIsOpenUntilItsLastDay() {
        var today = ChinaCalendar.dayOf(Instant.now());
        draftOfALaw("csl-2199-draft", today.plusDays(7));
        draftOfALaw("csl-2198-draft", today.minusDays(1));

        patiently()
                .untilAsserted(() -> assertThat(items("?category=AUTHORITIES&subject=law/csl-2199-draft"))
                        .hasSize(2));
        var days = items("?category=AUTHORITIES&subject=law/csl-2199-draft").stream()
                .filter(row -> row.path("key").asString().equals("consultation-days-left"))
                .findFirst()
                .orElseThrow();
        assertThat(days.path("due").asString()).isEqualTo(today.plusDays(7).toString());
        assertThat(days.at("/answer/figures/daysLeft").asInt()).isBetween(6, 7);
        assertThat(days.at("/subject/name").asString()).contains("网络安全法", "Cybersecurity Law");
        assertThat(days.at("/answer/from/en").asString()).endsWith("/api/laws/csl-2199-draft");
        assertThat(items("?category=AUTHORITIES&subject=law/csl-2198-draft")).isEmpty();
    }

    private void draftOfALaw(String id, LocalDate commentsUntil) {
        var like = example(LAWS, "csl-2025-draft");
        var form = (ObjectNode) JSON.readTree(like.json());
        form.put("id", id).put("commentsUntil", commentsUntil.toString());
        var headers = new HashMap<>(like.headers());
        headers.put("ce_id", "law-" + id + "-1");
        catalogue.send(LAWS, id, JSON.writeValueAsBytes(form), headers);
    }

    private void edition(String id, String force, LocalDate effective, String supersedes) {
        var like = example(CatalogueTopics.EDITIONS, "2023-2");
        var form = (ObjectNode) JSON.readTree(like.json());
        form.put("id", id)
                .put("force", force)
                .put(
                        "issued",
                        force.equals("STATUTORY") ? effective.minusDays(10).toString() : "2026-01-01")
                .put("effective", effective.toString())
                .put("supersedes", supersedes);
        var headers = new HashMap<>(like.headers());
        headers.put("ce_id", "edition-" + id + "-1");
        catalogue.send(CatalogueTopics.EDITIONS, id, JSON.writeValueAsBytes(form), headers);
    }
}
