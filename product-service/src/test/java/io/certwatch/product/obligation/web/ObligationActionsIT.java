package io.certwatch.product.obligation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

class ObligationActionsIT extends ServiceIT {

    private static final String APPLIED = """
        {"application": "CCRC-1", "body": "CCRC", "expected": "2199-02-01", "by": "li"}\
        """;
    private static final String NOT_SOLD = """
        {"by": "chen", "reason": "used in the laboratory only", "until": "2199-06-30"}\
        """;
    private static final String REVOKED = """
        {"by": "wang", "reason": "it is sold after all"}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    private final JsonMapper json = JsonMapper.shared();

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

    /** By a client that has just read the obligation. */
    private MvcTestResult act(String obligation, String what, String body) {
        var seen = http.get().uri(obligation).exchange().getResponse().getHeader("ETag");
        return http.post()
                .uri(obligation + what)
                .header("If-Match", seen == null ? "\"1\"" : seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
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

    /** Returns the address of the product's only obligation. */
    private String owes(String sku, String vendor, String market) {
        assertThat(post("/api/products", """
            {"sku": "%s", "name": {"zh": "防火墙"}, "model": "FW-1", "manufacturer": "Acme", "vendor": "%s", "market": %s}\
            """.formatted(sku, vendor, market))).hasStatusOk();
        return "/api/obligations/"
                + get("/api/obligations?sku=" + sku)
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();
    }

    private static String planned(String day) {
        return "{\"status\": \"PLANNED\", \"entryDate\": \"" + day + "\"}";
    }

    private static final String ON_MARKET = "{\"status\": \"ON_MARKET\"}";

    @Test
    void waivesManyObligationsInOneRequestAndRevokesThem() {
        var ids = "\"%s\", \"%s\""
                .formatted(idOf(owes("MANY-1", "acme", ON_MARKET)), idOf(owes("MANY-2", "acme", ON_MARKET)));
        var unknown = "\"00000000-0000-0000-0000-000000000000\"";

        assertThat(outcomes("", "{\"ids\": [%s, %s], \"reason\": \"Not sold in China.\"}".formatted(ids, unknown)))
                .containsExactly("CHANGED", "CHANGED", "UNKNOWN");
        assertThat(get("/api/obligations?status=WAIVED&vendor=acme").path("items"))
                .extracting(item -> item.path("sku").asString())
                .contains("MANY-1", "MANY-2");
        assertThat(outcomes("/revocation", "{\"ids\": [%s], \"reason\": \"Taken back.\"}".formatted(ids)))
                .containsExactly("CHANGED", "CHANGED");
        assertThat(outcomes("/revocation", "{\"ids\": [%s], \"reason\": \"Taken back.\"}".formatted(ids)))
                .containsExactly("NO_WAIVER", "NO_WAIVER");
        assertThat(post("/api/obligations/waivers", "{\"ids\": [%s], \"reason\": \" \"}".formatted(ids)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static String idOf(String obligation) {
        return obligation.substring(obligation.lastIndexOf('/') + 1);
    }

    private List<String> outcomes(String path, String form) {
        var answer = post("/api/obligations/waivers" + path, form);
        assertThat(answer).hasStatusOk();
        return read(answer)
                .path("items")
                .valueStream()
                .map(item -> item.path("outcome").asString())
                .toList();
    }

    @Test
    void recordsShowsAndExportsAnApplication() {
        var obligation = owes("A", "acme", ON_MARKET);
        var noted = act(obligation, "/progress", APPLIED);
        assertThat(noted).hasStatusOk().bodyJson().extractingPath("status").isEqualTo("IN_PROGRESS");
        var etag = noted.getResponse().getHeader("ETag");
        assertThat(act(obligation, "/progress", APPLIED).getResponse().getHeader("ETag"))
                .isEqualTo(etag);
        var shown = get(obligation);
        assertThat(shown.path("progress").path("application").asString()).isEqualTo("CCRC-1");
        assertThat(shown.path("progress").path("expected").asString()).isEqualTo("2199-02-01");
        assertThat(shown.path("notToBeSold").asBoolean()).isTrue();
        assertThat(shown.path("withoutProof").asBoolean()).isTrue();
        assertThat(shown.path("revision").asInt()).isEqualTo(2);
        assertThat(http.get().uri("/api/exports/obligations.csv"))
                .bodyText()
                .contains("Application,Certification or testing body,Result expected on")
                .contains("CCRC-1,CCRC,2199-02-01,,,,,,,,,,,,,,somebody");
    }

    @Test
    void showsKeepsAndRevokesAWaiver() {
        var obligation = owes("A", "acme", ON_MARKET);
        assertThat(act(obligation, "/waiver", NOT_SOLD))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("waiver.reason")
                .isEqualTo("used in the laboratory only");
        assertThat(owes("A", "acme", planned("2199-03-01"))).isEqualTo(obligation);
        assertThat(get(obligation).path("status").asString()).isEqualTo("WAIVED");
        assertThat(get(obligation).path("due").asString()).isEqualTo("2199-03-01");
        assertThat(get(obligation).path("overdue").asBoolean()).isFalse();
        assertThat(http.get().uri("/api/exports/obligations.csv"))
                .bodyText()
                .contains("chen,used in the laboratory only,2199-06-30,somebody");
        assertThat(act(obligation, "/progress", APPLIED))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:obligation-status");
        assertThat(act(obligation, "/waiver/revocation", REVOKED))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("status")
                .isEqualTo("OPEN");
        assertThat(act(obligation, "/waiver/revocation", REVOKED))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("obligationStatus")
                .isEqualTo("OPEN");
        assertThat(get("/api/products/A/history").path("items").values())
                .extracting(line -> line.path("to").asString())
                .containsExactly("REQUIRED", "OPEN", "WAIVED", "2199-03-01", "OPEN");
    }

    @Test
    void filtersByEntryAndByWhatIsLate() {
        var late = owes("late", "acme", ON_MARKET);
        owes("early", "acme", planned("2199-03-01"));
        owes("other", "other", planned("2199-04-01"));
        owes("missed", "other", planned("2024-01-15"));
        assertThat(skus("withoutProof=true")).containsExactly("late");
        assertThat(skus("withoutProof=false")).containsExactly("missed", "early", "other");
        assertThat(skus("notYetOnMarket=true")).containsExactly("early", "other");
        assertThat(skus("notYetOnMarket=false")).containsExactly("late", "missed");
        assertThat(skus("overdue=true")).containsExactly("missed");
        assertThat(skus("overdue=false")).containsExactly("late", "early", "other");
        assertThat(get(late).path("overdue").asBoolean()).isFalse();
        assertThat(get(late).path("withoutProof").asBoolean()).isTrue();
        assertThat(get(late).path("days").path("notToBeSoldSince").asString()).isEqualTo("2023-07-03");
        assertThat(get(late).path("days").path("planned").isNull()).isTrue();
        var early = get("/api/obligations?sku=early").path("items").get(0);
        assertThat(early.path("notYetOnMarket").asBoolean()).isTrue();
        assertThat(early.path("days").path("notToBeSoldSince").asString())
                .as("by law, as /api/sales says; the plan is another fact")
                .isEqualTo("2023-07-03");
        assertThat(early.path("days").path("planned").asString()).isEqualTo("2199-03-01");
        assertThat(skus("entry=SCP-02&vendor=acme")).containsExactly("late", "early");
        assertThat(skus("entry=SCP-03")).isEmpty();
        assertThat(skus("status=OPEN&dueBefore=2199-04-01&withoutProof=false&overdue=false"))
                .containsExactly("early");
        assertThat(get("/api/obligations?sku=early")
                        .path("items")
                        .get(0)
                        .path("nextReminder")
                        .path("lead")
                        .asInt())
                .isEqualTo(180);
        assertThat(get("/api/obligations?sku=early")
                        .path("items")
                        .get(0)
                        .path("nextReminder")
                        .path("on")
                        .asString())
                .isEqualTo("2198-09-02");
        assertThat(get(late).path("nextReminder").isMissingNode()).isTrue();
        assertThat(http.get().uri("/api/obligations?overdue=perhaps")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void listsObligationsDueBeforeMarketEntryLast() {
        var undated = owes("undated", "acme", "{\"status\": \"PLANNED\"}");
        owes("another", "acme", "{\"status\": \"PLANNED\", \"entryDate\": null}");
        owes("late", "acme", ON_MARKET);
        owes("early", "acme", planned("2199-03-01"));
        assertThat(get(undated).path("due").isNull()).isTrue();
        assertThat(get(undated).path("dueRule").asString()).isEqualTo("BEFORE_MARKET_ENTRY");
        assertThat(get(undated).path("overdue").asBoolean()).isFalse();
        assertThat(get(undated).path("nextReminder").isMissingNode()).isTrue();
        assertThat(skus("limit=2")).containsExactly("late", "early");
        assertThat(get("/api/obligations?limit=2").at("/items/0/duePlanned").asBoolean())
                .as("a day of the law")
                .isFalse();
        assertThat(get("/api/obligations?limit=2").at("/items/1/duePlanned").asBoolean())
                .isTrue();
        assertThat(skus("dueRule=BEFORE_MARKET_ENTRY")).containsExactlyInAnyOrder("undated", "another");
        assertThat(skus("dueRule=BEFORE_DAY")).containsExactly("late", "early");
        assertThat(skus("dueBefore=2199-12-31")).containsExactly("late", "early");
        assertThat(skus("withoutProof=false")).hasSize(3);
        var paged = new ArrayList<String>();
        for (var next = ""; next != null; ) {
            var page = get("/api/obligations?limit=1" + next);
            paged.add(page.path("items").get(0).path("sku").asString());
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asString();
        }
        assertThat(paged).hasSize(4).startsWith("late", "early").contains("undated", "another");
        assertThat(get("/api/summary")
                        .path("dueMonths")
                        .path("BEFORE_MARKET_ENTRY")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.get().uri("/api/exports/obligations.csv?language=en"))
                .bodyText()
                .contains(",before market entry,");
        assertThat(get("/api/products/undated").path("market").path("entryDate").isNull())
                .isTrue();
    }

    private Iterable<String> skus(String filter) {
        return get("/api/obligations?" + filter).path("items").values().stream()
                .map(item -> item.path("sku").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        progress          | []                                                                                  | body
        progress          | {"body": "CCRC", "expected": "2199-02-01", "by": "li"}                              | application
        progress          | {"application": 7, "body": "CCRC", "expected": "2199-02-01", "by": "li"}            | application
        progress          | {"application": "a\\nb", "body": "CCRC", "expected": "2199-02-01", "by": "li"}      | application
        progress          | {"application": "1", "body": " ", "expected": "2199-02-01", "by": "li"}             | body
        progress          | {"application": "1", "body": "CCRC", "by": "li"}                                    | expected
        progress          | {"application": "1", "body": "CCRC", "expected": "2027-02-30", "by": "li"}          | expected
        progress          | {"application": "1", "body": "CCRC", "expected": "2020-02-01", "by": "li"}          | expected
        progress          | {"application": "1", "body": "CCRC", "expected": "2199-02-01", "by": "l\\ni"}        | by
        waiver            | {"by": "chen"}                                                                      | reason
        waiver            | {"reason": "why not", "by": "l\\ni"}                                                 | by
        waiver            | {"by": "chen", "reason": "why not", "until": "soon"}                                | until
        waiver            | {"by": "chen", "reason": "why not", "until": "2020-01-01"}                          | until
        waiver/revocation | {"reason": "why not", "by": "l\\ni"}                                                 | by
        """)
    void whatCannotBeTakenInIsAProblemThatNamesItsField(String what, String body, String field) {
        var obligation = owes("A", "acme", ON_MARKET);
        var answer = act(obligation, "/" + what, body);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        assertThat(get(obligation).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void rejectsUnknownIdsAndMissingIfMatch() {
        var obligation = owes("A", "acme", ON_MARKET);
        assertThat(act("/api/obligations/5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02", "/progress", APPLIED))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unknown-obligation");
        assertThat(act("/api/obligations/none", "/progress", APPLIED)).hasStatus(HttpStatus.BAD_REQUEST);
        for (var what : List.of("/progress", "/waiver", "/waiver/revocation")) {
            assertThat(post(obligation + what, what.equals("/progress") ? APPLIED : REVOKED))
                    .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        }
        var seen = http.get().uri(obligation).exchange().getResponse().getHeader("ETag");
        assertThat(act(obligation, "/progress", APPLIED)).hasStatusOk();
        assertThat(http.post()
                        .uri(obligation + "/waiver")
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(NOT_SOLD))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(http.delete().uri("/api/products/A")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(act(obligation, "/waiver", NOT_SOLD)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void explainsHowFarAProductGot() {
        var obligation = owes("EXPLAINED-1", "acme-cn", "{\"status\": \"ON_MARKET\"}");

        var known = get("/api/obligations/explanation?sku=EXPLAINED-1");
        var unknown = get("/api/obligations/explanation?sku=NEVER-SEEN");

        var way = known.at("/entries/0");
        assertThat(way.path("entry").asString()).isEqualTo("SCP-02");
        assertThat(obligation).endsWith(way.path("obligation").asString());
        assertThat(way.at("/steps/4/step").asString()).isEqualTo("OBLIGATION");
        assertThat(unknown.at("/entries/0/stoppedAt").asString()).isEqualTo("PRODUCT");
        assertThat(unknown.at("/sentence/zh").asString()).contains("NEVER-SEEN");
        assertThat(http.get()
                        .uri("/api/obligations/explanation")
                        .param("sku", " ")
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }
}
