package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.Cursor;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.obligation.ObligationOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class InventoryIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String sku, String body, String ifMatch) {
        var put = http.put()
                .uri("/api/products/" + sku)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? put : put.header("If-Match", ifMatch)).exchange();
    }

    @Test
    void namesAllFaultsAndSuggestsTheNearestFields() {
        var answer = post("/api/products", """
            [{"sku": "A", "name": {"en": "R\\nX"}, "vendor": "v\\nw"}, {"sku": "B", "name": {"en": "R"}, "vender": "x", "hs_code": "1", "specs": {"t": true}}]\
            """);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).bodyJson().isLenientlyEqualTo("""
            {"errors": [{"field": "[0].name.en"}, {"field": "[0].vendor"}, {"field": "[1].specs.t", "reason": "must be text or a number"},
              {"field": "[1].vender", "reason": "is not a field here; did you mean \\"vendor\\"?"},
              {"field": "[1].hs_code", "reason": "is not a field here; did you mean \\"hsCode\\"?"}],
             "rejected": [{"index": 0, "sku": "A", "field": "name.en", "errors": [{"field": "name.en"}, {"field": "vendor"}]}, {"index": 1, "sku": "B"}]}\
            """);
    }

    @Test
    void createsOnlyNewProductsIfAskedTo() {
        var router = "{\"name\": {\"en\": \"Router\"}}";
        assertThat(putNew("N-1", router)).hasStatus(HttpStatus.CREATED);
        assertThat(putNew("N-1", router)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put("N-1", router, null)).hasStatus(HttpStatus.OK);
    }

    @Test
    void setsTheVendorOfManyProductsAndTellsEachOutcome() {
        post("/api/products", """
            [{"sku": "V-1", "name": {"en": "Router"}, "vendor": "old-v"}, {"sku": "V-2", "name": {"en": "Router"}, "vendor": "new-v"}]\
            """);
        assertThat(post("/api/products/vendors", """
            {"items": [{"sku": "V-1", "vendor": "new-v"}, {"sku": "V-2", "vendor": "new-v"}, {"sku": "V-none", "vendor": "new-v"}]}\
            """))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .isEqualTo("""
                    {"items": [{"sku": "V-1", "outcome": "CHANGED", "before": "old-v"},
                      {"sku": "V-2", "outcome": "UNCHANGED", "before": "new-v"}, {"sku": "V-none", "outcome": "UNKNOWN", "before": null}]}\
                    """, JsonCompareMode.STRICT);
        assertThat(http.get().uri("/api/products/V-1")).bodyJson().isLenientlyEqualTo("{\"vendor\": \"new-v\"}");
        assertThat(post("/api/products/vendors", """
            {"items": [{"sku": "V-1", "vendor": "v\\nw"}, {"sku": "V-2"}, {"sku": "V-2"}]}\
            """))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"errors": [{"field": "items[0].vendor"}, {"field": "items[2].sku", "reason": "occurs twice in this request"}]}\
                    """);
    }

    @Test
    void entersAFigureOfManyProductsAndTakesItBack() {
        post("/api/products", """
            [{"sku": "F-1", "name": {"en": "Router"}}, {"sku": "F-2", "name": {"en": "Router"}, "specs": {"throughput": "1 Tbps"}}]\
            """);
        assertThat(post("/api/products/figures", """
            {"items": [{"sku": "F-1", "revision": 1, "figures": [{"name": "throughput", "value": "2 Tbps"}]},
              {"sku": "F-2", "figures": [{"name": "throughput", "value": "2 Tbps"}]},
              {"sku": "F-none", "figures": [{"name": "throughput", "value": "2 Tbps"}]}]}\
            """))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [{"sku": "F-1", "outcome": "CHANGED", "before": [{"name": "throughput"}]},
                      {"sku": "F-2", "outcome": "CHANGED", "before": [{"name": "throughput", "value": "1 Tbps"}]},
                      {"sku": "F-none", "outcome": "UNKNOWN", "before": []}]}\
                    """);
        assertThat(http.get().uri("/api/products/F-1"))
                .bodyJson()
                .isLenientlyEqualTo("{\"specs\": {\"throughput\": \"2 Tbps\"}}");
        assertThat(post(
                        "/api/products/figures",
                        "{\"items\": [{\"sku\": \"F-1\", \"figures\": [{\"name\": \"throughput\"}]}]}"))
                .bodyJson()
                .extractingPath("items[0].outcome")
                .isEqualTo("CHANGED");
        assertThat(http.get().uri("/api/products/F-1"))
                .bodyJson()
                .extractingPath("specs")
                .asMap()
                .isEmpty();
        assertThat(post("/api/products/figures", """
            {"items": [{"sku": "F-1", "figures": [{"name": " ", "value": "1"}]}, {"sku": "F-2", "figures": [{"name": "a"}]},
              {"sku": "F-2", "figures": [{"name": "a"}]}]}\
            """))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"errors": [{"field": "items[0].figures"}, {"field": "items[2].sku", "reason": "occurs twice in this request"}]}\
                    """);
    }

    @Test
    void countsTheProductsAndObligationsThatAFilterSelects() {
        post("/api/products", """
            [{"sku": "C-1", "name": {"zh": "防火墙"}, "vendor": "counted-cn"}, {"sku": "C-2", "name": {"zh": "防火墙"}, "vendor": "counted-us"},
             {"sku": "C-3", "name": {"zh": "椅子"}, "vendor": "counted-us"}]\
            """);
        assertCount("/api/summary/products?vendorPart=counted-", 3);
        assertCount("/api/summary/products?vendor=counted-us&verdict=REQUIRED", 1);
        assertCount("/api/summary/products?vendorPart=counted-&q=防火墙", 2);
        assertCount("/api/summary/products?vendor=nobody", 0);
        assertCount("/api/summary/obligations?vendorPart=counted-", 2);
        assertCount("/api/summary/obligations?vendor=counted-us&status=OPEN", 1);
        assertCount("/api/summary/obligations?vendor=nobody", 0);
        assertCount("/api/summary/obligations?vendorPart=counted-&productPart=c-", 2);
        assertCount("/api/summary/obligations?vendorPart=counted-&productPart=火墙", 2);
        assertCount("/api/summary/obligations?productPart=c-2", 1);
        assertCount("/api/summary/obligations?productPart=.", 0);
        assertThat(http.get().uri("/api/obligations?productPart=" + "a".repeat(201)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("productPart");
    }

    private void assertCount(String uri, int count) {
        assertThat(http.get().uri(uri))
                .as(uri)
                .bodyJson()
                .isEqualTo("{\"count\": %d, \"exact\": true}".formatted(count), JsonCompareMode.STRICT);
    }

    private MvcTestResult putNew(String sku, String body) {
        return http.put()
                .uri("/api/products/" + sku)
                .header("If-None-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void rejectsUnknownParameters() {
        assertThat(http.get().uri("/api/products?verdct=REQUIRED"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"errors": [{"field": "verdct", "reason": "is not a parameter here; did you mean \\"verdict\\"?"}]}\
                    """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"name": {"en": "Router"}}                                                             | sku
        {"sku": "  ", "name": {"en": "Router"}}                                                | sku
        {"sku": 7, "name": {"en": "Router"}}                                                   | sku
        {"sku": "A"}                                                                           | name
        {"sku": "A", "name": {"zh": " "}}                                                      | name
        {"sku": "A", "name": "Router"}                                                         | name
        {"sku": "A", "name": {"en": 1}}                                                        | name.en
        {"sku": "A", "name": {"en": "R"}, "market": {"status": "SOLD"}}                        | market.status
        {"sku": "A", "name": {"en": "R"}, "market": {}}                                        | market.status
        {"sku": "A", "name": {"en": "R"}, "market": {"status": "PLANNED", "entryDate": "2027-02-30"}} | market.entryDate
        {"sku": "A", "name": {"en": "R"}, "market": {"status": "PLANNED", "entryDate": "-999999999-01-01"}} | market.entryDate
        {"sku": "A", "name": {"en": "R"}, "market": {"status": "PLANNED", "entryDate": "+999999999-01-01"}} | market.entryDate
        {"sku": "A", "name": {"en": "R"}, "specs": ["1 Tbps"]}                                 | specs
        {"sku": "A", "name": {"en": "R"}, "specs": {"throughput": ["1 Tbps"]}}                 | specs.throughput
        {"sku": "A", "name": {"en": "R"}, "specs": {" ": "1 Tbps"}}                            | specs
        {"sku": "A", "name": {"en": "R"}, "specs": {"through\\nput": "1 Tbps"}}                | specs
        {"sku": "A", "name": {"en": "R"}, "specs": {"throughput": "1\\nTbps"}}                 | specs.throughput
        {"sku": "A", "name": {"en": "R\\nTo: all"}}                                            | name.en
        {"sku": "A", "name": {"zh": "路由器\\u2028"  }, "model": "X\\u0000"}                     | model
        {"sku": "A", "name": {"zh": "路\\u2028由器"}}                                          | name.zh
        {"sku": "A", "name": {"en": "R"}, "vendor": "v\\r\\nw"}                                | vendor
        {"sku": "A\\nB", "name": {"en": "R"}}                                                  | sku
        {"sku": "A\\u200BB", "name": {"en": "R"}}                                              | sku
        {"sku": "A\\u202EB", "name": {"en": "R"}}                                              | sku
        {"sku": "A", "name": {"en": "R\\u202EB"}}                                              | name.en
        {"sku": "A", "name": {"en": "R"}, "vendor": "v\\uFEFF"}                                | vendor
        {"sku": "A", "name": {"en": "R"}, "model": "M\\u2066"}                                 | model
        {"sku": "A", "name": {"en": "R"}, "usedInCii": "yes"}                                  | usedInCii
        {"sku": "A", "name": {"en": "R"}, "vender": "huawei-cn"}                               | vender
        {"sku": "A", "name": {"en": "R", "fr": "R"}}                                           | name.fr
        {"sku": "A", "name": {"en": "R"}, "market": {"status": "planned"}}                     | market.status
        {"sku": "A", "sku": "B", "name": {"en": "R"}}                                          | sku
        """)
    void aProductThatCannotBeTakenInIsAProblemThatNamesItsField(String body, String field) {
        var answer = post("/api/products", body);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[0].reason")
                .asString()
                .isNotBlank();
        assertThat(answer).bodyJson().extractingPath("rejected[0].index").isEqualTo(0);
        assertThat(http.get().uri("/api/products"))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void limitsNamesOfFiguresAndAllowsLinesInDescriptions() {
        assertThat(post(
                        "/api/products",
                        "{\"sku\": \"A\", \"name\": {\"en\": \"R\"}, \"specs\": {\"" + "x".repeat(201) + "\": 1}}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("specs");
        assertThat(post("/api/products", "{\"sku\": \"A\", \"name\": {\"en\": \"R\"}, \"description\": \"one\\ntwo\"}"))
                .hasStatusOk();
    }

    @Test
    void storesValidProductsOfAnArrayAndNamesTheOthers() {
        var answer = post("/api/products", """
            [{"sku": "A", "name": {"zh": "防火墙"}}, {"sku": "B"}, {"sku": "A", "name": {"zh": "椅子"}}, {"sku": "C", "name": {"zh": "椅子"}}]\
            """);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"stored": 2, "unchanged": 0, "rejected": [
              {"index": 1, "sku": "B", "field": "name"}, {"index": 2, "sku": "A", "field": "sku"}]}\
            """);
    }

    @Test
    void reportsTheSameProductAsUnchanged() {
        post("/api/products", "{\"sku\": \"A\", \"name\": {\"zh\": \"防火墙\"}}");
        assertThat(post("/api/products", "[{\"sku\": \"A\", \"name\": {\"zh\": \"防火墙\"}}]"))
                .bodyJson()
                .isLenientlyEqualTo("{\"stored\": 0, \"unchanged\": 1, \"rejected\": []}");
    }

    @Test
    void rejectsBodiesThatAreNoProducts() {
        assertThat(post("/api/products", "{\"sku\": ")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/products", "[]")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/products", "\"A\"")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/api/products", "[" + "{},".repeat(1_000) + "{}]"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("body");
    }

    @Test
    void putsReadsAndRemovesByTheRevisionSeen() {
        var created = put("A", "{\"name\": {\"zh\": \"防火墙\"}}", null);
        assertThat(created).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        assertThat(put("A", "{\"name\": {\"zh\": \"椅子\"}}", "\"7\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put("A", "{\"name\": {\"zh\": \"防火墙\"}, \"model\": \"X\"}", "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(http.get().uri("/api/products/A"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"sku\": \"A\", \"model\": \"X\", \"verdict\": \"REQUIRED\", \"revision\": 2}");
        assertThat(http.delete().uri("/api/products/A").header("If-Match", "\"1\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(http.delete().uri("/api/products/A").header("If-Match", "\"2\""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.get().uri("/api/products/A"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-product");
        assertThat(http.get().uri("/api/products/A/history"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[*].to")
                .asArray()
                .containsExactly("REQUIRED", "OPEN", "REMOVED", "LIFTED");
    }

    @Test
    void answersUnknownSkusWithAProblem() {
        for (var path : new String[] {"", "/assessment", "/history"}) {
            assertThat(http.get().uri("/api/products/none" + path))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("type")
                    .isEqualTo("urn:problem:unknown-product");
        }
        assertThat(http.delete().uri("/api/products/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesListsByCursor() {
        post(
                "/api/products",
                "[{\"sku\": \"A\", \"name\": {\"zh\": \"防火墙\"}}, {\"sku\": \"B\", \"name\": {\"zh\": \"椅子\"}},"
                        + " {\"sku\": \"C\", \"name\": {\"zh\": \"椅子\"}}]");
        var first = http.get().uri("/api/products?limit=2").exchange();
        assertThat(first).bodyJson().extractingPath("items[*].sku").asArray().containsExactly("A", "B");
        assertThat(http.get().uri("/api/products?limit=2&after={after}", Json.read(first, "next")))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"sku\": \"C\"}], \"next\": null}");
        assertThat(http.get().uri("/api/products?verdict=REQUIRED"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("A");
        assertThat(http.get().uri("/api/products?verdict=MAYBE"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("verdict");
        assertThat(http.get().uri("/api/products?limit=0"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("limit");
        assertThat(http.get().uri("/api/products?after=€"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void sortsListsAndTakesCursorsOfTheSameListOnly() {
        post("/api/products", """
            [{"sku": "A", "name": {"zh": "防火墙"}, "vendor": "v2", "market": {"status": "PLANNED", "entryDate": "2027-03-01"}},
             {"sku": "B", "name": {"zh": "椅子"}}, {"sku": "C", "name": {"zh": "防火墙"}, "vendor": "v1"}]\
            """);
        var first =
                http.get().uri("/api/products?sort=VENDOR&order=DESC&limit=1").exchange();
        assertThat(first).bodyJson().extractingPath("items[*].sku").asArray().containsExactly("A");
        var next = Json.read(first, "next");
        assertThat(http.get().uri("/api/products?sort=VENDOR&order=DESC&after={after}", next))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("C", "B");
        for (var other :
                new String[] {"sort=VENDOR", "sort=SKU&order=DESC", "sort=VENDOR&order=DESC&verdict=REQUIRED"}) {
            assertThat(http.get().uri("/api/products?" + other + "&after={after}", next))
                    .as(other)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("errors[0].reason")
                    .isEqualTo("is a cursor of a list with another filter or order");
        }
        for (var key : ProductOrder.Key.values()) {
            var byKey = http.get().uri("/api/products?sort={key}&limit=1", key).exchange();
            assertThat(http.get().uri("/api/products?sort={key}&after={after}", key, Json.read(byKey, "next")))
                    .as(key.name())
                    .bodyJson()
                    .extractingPath("items[*].sku")
                    .asArray()
                    .hasSize(2);
        }
        assertThat(http.get().uri("/api/products?sort=COLOUR"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("sort");
    }

    @Test
    void sortsObligationsAndTakesCursorsOfTheSameOrderOnly() {
        post("/api/products", """
            [{"sku": "A", "name": {"zh": "防火墙"}, "vendor": "v2", "market": {"status": "PLANNED", "entryDate": "2150-03-01"}},
             {"sku": "B", "name": {"zh": "防火墙设备", "en": "hardware firewall"}, "market": {"status": "PLANNED"}},
             {"sku": "C", "name": {"en": "firewall"}, "vendor": "v1"},
             {"sku": "D", "name": {"zh": "防火墙", "en": "firewall"}, "vendor": "v2"}]\
            """);
        for (var key : ObligationOrder.Key.values()) {
            var up = pagesOf("sort=" + key);
            assertThat(up).as("%s", key).containsExactlyInAnyOrder("A", "B", "C", "D");
            assertThat(pagesOf("order=DESC&sort=" + key)).as("%s", key).isEqualTo(up.reversed());
        }
        assertThat(pagesOf("sort=SKU")).containsExactly("A", "B", "C", "D");
        assertThat(pagesOf("sort=NAME_ZH")).startsWith("C").endsWith("B");
        assertThat(pagesOf("sort=NAME_EN")).startsWith("A").endsWith("B");
        assertThat(pagesOf("sort=VENDOR").subList(0, 2)).containsExactly("B", "C");
        assertThat(pagesOf("sort=DUE").subList(2, 4)).as("without a day last").containsExactly("A", "B");

        var next =
                Json.read(http.get().uri("/api/obligations?sort=VENDOR&limit=1").exchange(), "next");
        for (var other : List.of("sort=VENDOR&order=DESC", "sort=SKU", "limit=1")) {
            assertThat(http.get().uri("/api/obligations?" + other + "&after={after}", next))
                    .as(other)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("errors[0].reason")
                    .isEqualTo("is a cursor of a list with another filter or order");
        }
        assertThat(http.get().uri("/api/obligations?sort=COLOUR"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("sort");
    }

    /** One obligation a page. */
    private List<String> pagesOf(String order) {
        var skus = new ArrayList<String>();
        var after = "";
        while (true) {
            var page =
                    http.get().uri("/api/obligations?limit=1&" + order + after).exchange();
            skus.add(Json.read(page, "items[0].sku"));
            if (Json.read(page, "next") == null) return skus;
            after = "&after=" + Json.read(page, "next");
        }
    }

    @Test
    void listsObligationsByDueDay() {
        post("/api/products", """
            [{"sku": "A", "name": {"zh": "防火墙"}, "vendor": "v1", "market": {"status": "PLANNED", "entryDate": "2150-03-01"}},
             {"sku": "B", "name": {"zh": "防火墙"}, "vendor": "v2"}, {"sku": "C", "name": {"zh": "椅子"}, "vendor": "v2"}]\
            """);
        assertThat(http.get().uri("/api/obligations?status=OPEN"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("B", "A");
        assertThat(http.get().uri("/api/obligations?dueBefore=2027-01-01"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("B");
        assertThat(http.get().uri("/api/obligations?vendor=v1"))
                .bodyJson()
                .extractingPath("items[*].due")
                .asArray()
                .containsExactly("2150-03-01");
        assertThat(http.get().uri("/api/obligations?vendorPart=V1"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("A");
        assertThat(http.get().uri("/api/products?vendorPart=V2"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("B", "C");
        assertThat(http.get().uri("/api/products?vendorPart=v&vendor=v1")).hasStatus(400);
        var first = http.get().uri("/api/obligations?limit=1").exchange();
        assertThat(http.get().uri("/api/obligations?limit=1&after={after}", Json.read(first, "next")))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("A");
        assertThat(http.get().uri("/api/obligations/" + Json.read(first, "items[0].id")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("entry.code")
                .isEqualTo("SCP-02");
        assertThat(http.get().uri("/api/obligations/00000000-0000-0000-0000-000000000000"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/api/summary")).bodyJson().isEqualTo("""
            {"products": 3, "pending": 0, "verdicts": {"REQUIRED": 2, "UNKNOWN": 1}, "bases": {},
             "entries": {"SCP-02": 2}, "vendors": {"v1": 1, "v2": 2}, "obligations": {"OPEN": 2},
             "dueMonths": {"2023-07": 1, "2150-02": 1}, "overdue": 0, "withoutProof": 1, "notYetOnMarket": 1, "dueIn30Days": 0,
             "dueIn90Days": 0, "endIn30Days": 0, "endIn90Days": 0, "toBeConfirmed": 0,
             "obligationsByVendor": {"v1": {"unfinished": 1, "overdue": 0, "withoutProof": 0, "notYetOnMarket": 1,
                "firstDue": "2150-03-01"},
               "v2": {"unfinished": 1, "overdue": 0, "withoutProof": 1, "notYetOnMarket": 0, "firstDue": "2023-07-03"}}, "waitingAnswers": 0,
             "obligationsWithoutVendor": 0, "reviews": {},
             "sales": {"NOT_TO_BE_SOLD": 2, "NO_STATEMENT": 1},
             "sectors": {"CLOUD": {"required": 0, "inReview": 0, "expected": 0, "entries": {}},
               "CONNECTED_VEHICLES": {"required": 0, "inReview": 0, "expected": 0, "entries": {}},
               "PLATFORMS": {"required": 0, "inReview": 0, "expected": 0, "entries": {}}}}\
            """, JsonCompareMode.STRICT);
    }

    @Test
    void countsWhatIsDueSoonAndListsTheSame() {
        var today = ChinaCalendar.dayOf(Instant.now());
        post(
                "/api/products",
                Stream.of(-1, 0, 30, 31, 90, 91)
                        .map(days -> """
                            {"sku": "in %d days", "name": {"zh": "防火墙"}, "vendor": "v%d",
                             "market": {"status": "PLANNED", "entryDate": "%s"}}\
                            """.formatted(days, days % 2, today.plusDays(days)))
                        .collect(Collectors.joining(",", "[", "]")));
        post("/api/products", """
            [{"sku": "some day", "name": {"zh": "防火墙"}, "vendor": "v7", "market": {"status": "PLANNED"}},
             {"sku": "of nobody", "name": {"zh": "防火墙"}, "market": {"status": "PLANNED"}}]\
            """);
        assertThat(http.get().uri("/api/summary")).bodyJson().isLenientlyEqualTo("""
            {"overdue": 2, "withoutProof": 0, "notYetOnMarket": 6, "dueIn30Days": 1, "dueIn90Days": 3, "obligationsWithoutVendor": 1,
             "obligationsByVendor": {
              "v-1": {"unfinished": 1, "overdue": 1, "firstDue": "%s"}, "v0": {"unfinished": 3, "overdue": 1, "firstDue": "%s"},
              "v7": {"unfinished": 1, "overdue": 0, "firstDue": null}}}\
            """.formatted(
                        today.minusDays(1), today));
        assertThat(skus("noVendor=true")).containsExactly("of nobody");
        assertThat(http.get().uri("/api/obligations?noVendor=true&vendor=v1")).hasStatus(400);
        assertThat(skus("dueFrom={from}&dueBefore={before}", today.plusDays(1), today.plusDays(31)))
                .containsExactly("in 30 days");
        assertThat(skus("status=OPEN&status=IN_PROGRESS&dueFrom={from}", today.plusDays(90)))
                .containsExactly("in 90 days", "in 91 days");
        assertThat(skus("status=SATISFIED&status=IN_PROGRESS")).isEmpty();
        assertThat(skus("overdue=true")).containsExactly("in -1 days", "in 0 days");
        assertThat(http.get().uri("/api/obligations?dueFrom=soon"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("dueFrom");
    }

    private List<String> skus(String query, Object... values) {
        return Json.readAll(http.get().uri("/api/obligations?" + query, values).exchange(), "items[*].sku");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "router\0", "a\nb", "\u0085"})
    void searchesForWhatPeopleCanType(String q) {
        assertThat(http.get().uri("/api/products?q={q}", q))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("q");
        assertThat(http.get().uri("/api/products?q={q}", "x".repeat(201)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2", "\\", "*", "\\E.*", "\\Q", "^", "$", "."})
    void searchesForWhatIsWrittenAndNotForAPattern(String q) {
        post(
                "/api/products",
                "[{\"sku\": \"A\", \"name\": {\"zh\": \"椅子\"}}, {\"sku\": \"B\", \"name\": {\"en\": \"( [a a{2 \\\\E.*"
                        + " \\\\Q ^ $\"}}]");
        assertThat(http.get().uri("/api/products?q={q}", q))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .containsExactly("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-01-01", "3/1/27", "2027-02-30"})
    void obligationsAreAskedForByDaysThatCanBe(String day) {
        assertThat(http.get().uri("/api/obligations?dueBefore={day}", day))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("dueBefore");
        var after = Cursor.encode(day + " 00000000-0000-0000-0000-000000000000");
        assertThat(http.get().uri("/api/obligations?after={after}", after))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void assessesWithoutStoringInRequestOrder() {
        assertThat(post(
                        "/api/assessments",
                        "[{\"name\": {\"zh\": \"椅子\"}}, {\"sku\": \"A\", \"name\": {\"zh\": \"防火墙\"}}]"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    [{"sku": null, "verdict": "UNKNOWN", "basis": null},
                     {"sku": "A", "verdict": "REQUIRED", "findings": [{"edition": "2023-2", "entry": "SCP-02"}], "editions": ["2023-2"], "lexiconRevision": 1}]\
                    """);
        assertThat(http.get().uri("/api/products/A")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void assessesOtherProductsWhenOneIsInvalid() {
        var body = """
            [{"sku": "A", "name": {"zh": "防火墙"}},
             {"sku": "B", "name": {}, "market": {"status": "SOLD"}, "usedInCii": "yes"},
             {"sku": "C", "name": {"zh": "椅子"}, "hsCode": "\u202e"}, {"sku": "D", "name": {"zh": "椅子"}}]\
            """;
        var answer = post("/api/assessments", body);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            [{"sku": "A", "status": "ASSESSED", "verdict": "REQUIRED"},
             {"sku": "B", "status": "REJECTED", "verdict": null, "findings": [], "explanation": {"zh": "未评估：产品信息有误，请更正所列问题。"}},
             {"sku": "C", "status": "REJECTED", "verdict": null, "errors": [{"field": "hsCode"}]},
             {"sku": "D", "status": "ASSESSED", "verdict": "UNKNOWN"}]\
            """);
        assertThat(answer)
                .bodyJson()
                .extractingPath("[1].errors[*].field")
                .asArray()
                .contains("market.status", "usedInCii");
        assertThat(post("/api/assessments", "[{\"sku\": \"B\", \"name\": {}}]"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .asString()
                .startsWith("[0].name");
    }

    @Test
    void servesItsOpenApiDocument() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/products/{sku}", "/api/summary");
    }
}
