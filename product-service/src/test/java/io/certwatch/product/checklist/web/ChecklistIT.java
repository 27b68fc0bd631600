package io.certwatch.product.checklist.web;

import static io.certwatch.product.checklist.web.ChecklistClient.json;
import static io.certwatch.product.checklist.web.ChecklistClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import io.certwatch.token.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChecklistIT extends ServiceIT {

    private static final String COMPANY = "checklist-it";
    private static final String PLAN = "incident-response-plan";
    private static final String PRODUCTS = """
        [{"sku": "F-1", "name": {"zh": "防火墙（硬件）"}, "vendor": "acme"},
         {"sku": "F-2", "name": {"zh": "防火墙（硬件）"}, "vendor": "zeta"},
         {"sku": "C-1", "name": {"zh": "椅子"}, "vendor": "acme"}]\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Templates templates;

    private ChecklistClient liNa;

    @BeforeEach
    void templatesOfTheCatalogue() {
        liNa = new ChecklistClient(http, COMPANY, "li.na");
        new TemplateTopic(templates).shipped();
    }

    @Test
    void asksEveryCompanyAndMoreOfItsSectors() {
        assertThat(liNa.list("", 500))
                .allMatch(item -> item.at("/template/id").asString().equals("cross-sector"))
                .extracting(item -> item.path("category").asString())
                .isSortedAccordingTo(Comparator.comparing(Category::valueOf))
                .contains("MAPPING", "RISK_RESPONSE", "AUTHORITIES");
        stateSectors("[\"CLOUD\", \"PLATFORMS\"]", 0);

        assertThat(liNa.list("&sector=PLATFORMS", 500))
                .extracting(item -> item.path("key").asString())
                .contains("app-code-scanning", "content-review", "real-name-verification", "publisher-logs");
        assertThat(liNa.list("", 500))
                .extracting(item -> item.at("/template/id").asString())
                .contains("cross-sector", "cloud", "platforms")
                .doesNotContain("connected-vehicles");
    }

    @Test
    void asksNothingOfVendorsWhoseProductsHaveNoObligations() {
        register();
        assertThat(liNa.list("&category=LIABILITY&subject=acme", 500)).isEmpty();
        assertThat(liNa.list("&subject=zeta", 500)).isEmpty();
    }

    @Test
    void readsTheSameItemsInPagesOfAnySizeWithAnyFilter() {
        register();
        stateSectors("[\"CLOUD\"]", 0);
        assertThat(liNa.post("/api/checklist/items", "{\"category\": \"AUTHORITIES\", \"what\": \"Ask the CAC\"}"))
                .hasStatus(HttpStatus.CREATED);
        var all = liNa.list("", 500);

        assertThat(ids(all)).doesNotHaveDuplicates();
        assertThat(ids(liNa.list("", 3))).isEqualTo(ids(all));
        assertThat(ids(liNa.list("", 1))).isEqualTo(ids(all));
        for (var query : List.of("&category=MAPPING", "&state=OPEN", "&subject=company", "&sector=CLOUD")) {
            assertThat(ids(liNa.list(query, 2))).as(query).isNotEmpty().isEqualTo(ids(liNa.list(query, 500)));
        }
        assertThat(liNa.get("/api/checklist?after=eA")).hasStatus(HttpStatus.BAD_REQUEST);
        var summary = liNa.read("/api/checklist/summary");
        for (var state : List.of("open", "inProgress", "done")) {
            var query = "&state=" + state.replace("P", "_p").toUpperCase(Locale.ROOT);
            assertThat(summary.path("total").path(state).asInt())
                    .as(state)
                    .isEqualTo(liNa.list(query, 500).size());
        }
        assertThat(summary.path("total").path("lateInProgress").asInt())
                .isEqualTo(liNa.list("&state=IN_PROGRESS&late=true", 500).size());
    }

    @Test
    void countsEachItemOnceAndAsTheListAndTheDossierDo() {
        register();
        stateSectors("[\"CLOUD\"]", 0);
        assertThat(liNa.state(liNa.item("local-office"), "{\"state\": \"NOT_APPLICABLE\", \"reason\": \"None.\"}"))
                .hasStatusOk();
        assertThat(liNa.state(liNa.item(PLAN), "{\"state\": \"IN_PROGRESS\"}")).hasStatusOk();

        var total = liNa.read("/api/checklist/summary").path("total");
        var dossier = liNa.read("/api/dossier").path("counts");
        var listed = liNa.list("", 500).stream()
                .filter(item -> !item.hasNonNull("retired"))
                .toList();
        assertThat(total.path("renewals").asInt()).isZero();
        var sum = 0;
        for (var state : List.of("open", "inProgress", "done", "notApplicable")) {
            sum += total.path(state).asInt();
            assertThat(dossier.valueStream()
                            .mapToInt(one -> one.path(state).asInt())
                            .sum())
                    .as(state + " of the dossier")
                    .isEqualTo(total.path(state).asInt());
        }
        assertThat(sum).isEqualTo(listed.size());
        assertThat(total.path("notApplicable").asInt()).isPositive();
        assertThat(total.path("late").asInt())
                .isEqualTo(dossier.valueStream()
                        .mapToInt(one -> one.path("late").asInt())
                        .sum())
                .isEqualTo((int) listed.stream()
                        .filter(item -> item.path("late").asBoolean())
                        .count());
    }

    @Test
    void keepsWhatAPersonStatesWithItsHistory() {
        var plan = liNa.item(PLAN);
        assertThat(plan.path("revision").asInt()).isZero();
        assertThat(liNa.get(path(plan))).hasStatusOk().hasHeader("ETag", "\"0\"");

        var begun = liNa.state(plan, "{\"state\": \"IN_PROGRESS\", \"owner\": \"wang.wei\", \"due\": \"2099-01-31\"}");
        assertThat(begun).hasStatusOk().hasHeader("ETag", "\"1\"");
        var done = liNa.state(json(begun), """
            {"state": "DONE", "word": "The board approved it.", "owner": "wang.wei", "by": "Li Na"}\
            """);
        assertThat(done).hasStatusOk().hasHeader("ETag", "\"2\"");

        var item = json(done);
        assertThat(item.path("state").asString()).isEqualTo("DONE");
        assertThat(item.path("reviewOn").asString(""))
                .as("that of the template")
                .isNotEmpty();
        assertThat(item.path("changedBy").asString()).isEqualTo("Li Na");
        assertThat(item.at("/recordedBy/subject").asString()).isEqualTo("li.na");
        var history = liNa.read(path(plan) + "/history");
        assertThat(history.path("items")).hasSize(2);
        assertThat(history.at("/items/0/before/state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(history.at("/items/0/after/word").asString()).isEqualTo("The board approved it.");
        assertThat(history.at("/items/1/before").isNull()).isTrue();
        var second = liNa.read(path(plan) + "/history?limit=1&after="
                + liNa.read(path(plan) + "/history?limit=1").path("next").asString());
        assertThat(second.at("/items/0/revision").asInt()).isEqualTo(1);
        assertThat(liNa.list("&owner=wang.wei", 500)).singleElement().isEqualTo(item);
        assertThat(liNa.read(path(liNa.item("local-office")) + "/history").path("items"))
                .isEmpty();
    }

    @Test
    void saysNothingIsDoneWithoutEvidenceOrAWord() {
        var plan = liNa.item(PLAN);
        assertThat(fault(liNa.state(plan, "{\"state\": \"DONE\"}"))).isEqualTo("word");
        assertThat(fault(liNa.state(plan, "{\"state\": \"NOT_APPLICABLE\", \"word\": \"No.\"}")))
                .isEqualTo("reason");
        assertThat(fault(liNa.state(plan, """
            {"state": "DONE", "word": "Yes.", "reviewOn": "2026-01-01"}\
            """))).isEqualTo("reviewOn");
        assertThat(fault(liNa.state(plan, "{\"details\": {\"a b\": \"c\"}}"))).isEqualTo("details");
        assertThat(liNa.item(plan)).isEqualTo(plan);
    }

    @Test
    void letsOnlyTheFirstOfTwoPeopleChangeWhatBothSaw() {
        var wangWei = new ChecklistClient(http, COMPANY, "wang.wei");
        var seen = liNa.item(PLAN);

        assertThat(liNa.state(seen, "{\"state\": \"IN_PROGRESS\"}")).hasStatusOk();
        assertThat(wangWei.state(seen, "{\"state\": \"DONE\", \"word\": \"Done.\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        var now = wangWei.item(seen);
        assertThat(now.path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(wangWei.state(now, "{\"state\": \"DONE\", \"word\": \"Done.\"}"))
                .hasStatusOk();
        assertThat(liNa.state(now, "{\"state\": \"OPEN\"}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(http.put().uri(path(now)).contentType("application/json").content("{}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void keepsAndShowsWhatPeopleSaidWhenAStewardChangesTheTemplate() {
        liNa.state(liNa.item(PLAN), "{\"state\": \"DONE\", \"word\": \"Approved.\"}");
        liNa.state(liNa.item("data-breach-protocol"), "{\"state\": \"DONE\", \"word\": \"Written.\"}");
        new TemplateTopic(templates).changed("cross-sector", 2, template -> {
            var items = (ArrayNode) template.path("items");
            item(items, PLAN).withObject("what").put("en", "Have a plan, and rehearse it twice a year.");
            items.remove(index(items, "data-breach-protocol"));
        });

        var plan = liNa.item(PLAN);
        assertThat(plan.path("state").asString()).isEqualTo("DONE");
        assertThat(plan.at("/what/en").asString()).isEqualTo("Have a plan, and rehearse it twice a year.");
        assertThat(plan.at("/template/revision").asInt()).isEqualTo(2);
        assertThat(plan.at("/statedFor/revision").asInt()).isEqualTo(1);
        var dropped = liNa.item("data-breach-protocol");
        assertThat(dropped.path("retired").asString()).isEqualTo("ITEM_REMOVED");
        assertThat(dropped.path("word").asString()).isEqualTo("Written.");
        assertThat(liNa.list("", 500).getLast()).isEqualTo(dropped);
        assertThat(liNa.item(dropped)).isEqualTo(dropped);

        assertThat(liNa.state(plan, "{\"state\": \"DONE\", \"word\": \"Rehearsed.\"}"))
                .hasStatusOk();
        assertThat(liNa.item(PLAN).has("statedFor")).isFalse();
    }

    @Test
    void keepsWhatPeopleSaidAboutASectorThatTheCompanyLeft() {
        stateSectors("[\"CLOUD\"]", 0);
        liNa.state(liNa.item("virtual-machines"), "{\"state\": \"IN_PROGRESS\", \"owner\": \"li.na\"}");
        stateSectors("[]", 1);

        assertThat(liNa.list("", 500))
                .filteredOn(item -> item.at("/template/id").asString("").equals("cloud"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("retired").asString()).isEqualTo("SECTOR_LEFT");
                    assertThat(item.path("state").asString()).isEqualTo("IN_PROGRESS");
                });
    }

    @Test
    void letsACompanyMakeItemsOfItsOwn() {
        var made = liNa.post("/api/checklist/items", """
            {"category": "AUTHORITIES", "what": "Ask whether the OTA platform is listed", "due": "2099-03-01",
             "owner": "li.na"}\
            """);
        assertThat(made).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        var question = json(made);
        assertThat(made.getResponse().getHeader("Location")).isEqualTo(path(question));
        assertThat(question.path("key").isNull()).isTrue();

        assertThat(liNa.state(question, "{\"state\": \"DONE\", \"word\": \"It is not.\", \"due\": \"2099-03-01\"}"))
                .hasStatusOk();
        assertThat(liNa.list("&category=AUTHORITIES&state=DONE", 500))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.at("/what/en").asString()).isEqualTo("Ask whether the OTA platform is listed"));
        assertThat(fault(liNa.post("/api/checklist/items", "{\"category\": \"MAPPING\", \"what\": \" \"}")))
                .isEqualTo("what");
    }

    @Test
    void exportsWhatTheListShowsInBothLanguages() throws IOException {
        liNa.state(liNa.item(PLAN), "{\"state\": \"DONE\", \"word\": \"=approved\"}");

        var csv = new String(
                liNa.get("/api/exports/checklist.csv?language=zh&category=RISK_RESPONSE")
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
            assertThat(rows.stream().toList())
                    .hasSize(liNa.list("&category=RISK_RESPONSE", 500).size())
                    .first()
                    .satisfies(row -> {
                        assertThat(row.getField("状态")).isEqualTo("已完成");
                        assertThat(row.getField("陈述")).isEqualTo("'=approved");
                    });
        }
        var xlsx = liNa.get("/api/exports/checklist.xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = workbook.getFirstSheet().read();
            assertThat(sheet).hasSize(1 + liNa.list("", 500).size());
            assertThat(sheet.getFirst().getCellText(0)).isEqualTo("Category");
        }
        assertThat(liNa.get("/api/exports/checklist.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }

    private static String fault(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        return json(answer).at("/errors/0/field").asString();
    }

    private static int index(ArrayNode items, String key) {
        for (var index = 0; index < items.size(); index++) {
            if (items.path(index).path("key").asString().equals(key)) return index;
        }
        throw new AssertionError(key);
    }

    private static ObjectNode item(ArrayNode items, String key) {
        return (ObjectNode) items.path(index(items, key));
    }

    private void stateSectors(String sectors, int revision) {
        JsonNode seen = liNa.read("/api/company/profile");
        assertThat(seen.path("revision").asInt()).isEqualTo(revision);
        assertThat(http.put()
                        .uri("/api/company/profile")
                        .header(
                                "Authorization",
                                TestIssuer.shared().token(COMPANY, "member").bearer())
                        .header("If-Match", "\"" + revision + "\"")
                        .contentType("application/json")
                        .content("{\"sectors\": " + sectors
                                + ", \"cii\": {\"standing\": \"UNKNOWN\"}, \"operators\": []}"))
                .hasStatusOk();
    }

    private void register() {
        assertThat(liNa.post("/api/products", PRODUCTS)).hasStatusOk();
    }
}
