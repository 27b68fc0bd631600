package io.certwatch.product.productimport.web;

import static io.certwatch.product.productimport.reading.Exports.utf8;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.ImportPace;
import io.certwatch.product.productimport.Imports;
import io.certwatch.product.productimport.Original;
import io.certwatch.product.productimport.Phase;
import io.certwatch.product.productimport.Progress;
import io.certwatch.product.productimport.TemporaryFailure;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.productimport.reading.RawWorkbook;
import io.certwatch.product.productimport.reading.RealisticExport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports exports unchanged, and reports the outcome of every row. */
class ImportsIT extends ServiceIT {

    private static final String IMPORTS = "/api/inventory/imports";
    private static final String TOPIC = "certwatch.product.imports.v1";
    private static final String EXPORT = """
        物料编码,产品名称,型号,供应商,上市日期
        FW-1,防火墙,USG6000,v1,2027-03-01
        FW-2,防火墙,USG9500,v1,2027/13/45
        ,防火墙,无编码,v1,
        =FW-3,防火墙,+1,v1,2027-05-40
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private Imports imports;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    private MvcTestResult post(String uri, byte[] body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .exchange();
    }

    private String get(String uri) {
        var answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String uri) {
        return JsonMapper.shared().readTree(get(uri));
    }

    /** Its state at the end. */
    private JsonNode imported(String query, byte[] body) {
        var answer = post(IMPORTS + query, body);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return ended(answer.getResponse().getHeader("Location"));
    }

    private JsonNode ended(String location) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(location),
                        found -> Set.of("DONE", "FAILED", "CANCELLED")
                                .contains(found.path("phase").asString()));
    }

    private static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    @Test
    void hasNoHeadersInTheErrorFileIfNoneWereFound() {
        var failed = imported("?headerRow=1000000", utf8("SKU,Name\nA,Router\n"));
        assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
        assertThat(get(failed.path("href").asString() + "/errors.csv")).hasLineCount(1);
    }

    @Test
    void storesRowsWithASkuAndRemarksOnTheirCells() {
        var done = imported("", gb18030(EXPORT));

        assertThat(done.path("phase").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("rows").toString())
                .isEqualTo(
                        "{\"total\":4,\"read\":4,\"stored\":3,\"unchanged\":0,\"repeated\":0,\"rejected\":1,\"remarked\":2,\"unnamed\":1,\"absent\":0}");
        assertThat(done.path("reading").path("charset").asString()).isEqualTo("GB18030");
        assertThat(done.path("reading").path("tables").path(0).path("headerRow").asInt())
                .isEqualTo(1);
        assertThat(json("/api/products/FW-1").path("market").path("entryDate").asString())
                .isEqualTo("2027-03-01");
        var href = done.path("href").asString();
        assertThat(json(href + "/errors")
                        .path("items")
                        .path(0)
                        .path("problems")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("sku");
        var remarks = json(href + "/remarks?limit=1");
        assertThat(remarks.path("items").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(remarks.path("items")
                        .path(0)
                        .path("problems")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("market.entryDate");
        assertThat(remarks.path("items")
                        .path(0)
                        .path("problems")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("2027/13/45");
        assertThat(json(href + "/remarks?limit=1&after=" + remarks.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(http.get().uri(IMPORTS + "/none/remarks")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsRemarksOfAProductUntilTheyAreCorrected() {
        imported("", gb18030(EXPORT));
        assertThat(json("/api/products/FW-2")
                        .path("remarks")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("market.entryDate");
        assertThat(json("/api/products/FW-2")
                        .path("remarks")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("2027/13/45");
        assertThat(json("/api/products?remarked=true").path("items").size()).isEqualTo(2);
        assertThat(json("/api/products?remarked=false").path("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("sku").asString()).isEqualTo("FW-1"));
        assertThat(get("/api/exports/products.csv?remarked=true"))
                .contains("To correct", "market.entryDate is not a day")
                .doesNotContain("FW-1");
        assertThat(json("/api/obligations?sku=FW-2").path("items").size())
                .as("the product is assessed nevertheless")
                .isEqualTo(1);

        imported("", utf8("SKU,Name\nFW-2,防火墙\n"));
        assertThat(json("/api/products/FW-2").path("remarks").size())
                .as("the file has no column for it")
                .isEqualTo(1);
        imported("", utf8("SKU,Name,Launch date\nFW-2,防火墙,2027Q2\n"));
        assertThat(json("/api/products/FW-2").path("remarks").size()).isZero();
        assertThat(json("/api/products/FW-2").path("market").path("entryDate").asString())
                .isEqualTo("2027-04-01");
        assertThat(json("/api/products?remarked=true").path("items").size()).isEqualTo(1);
    }

    @Test
    void assessesEveryRowOfARealisticExport() {
        var export = new RealisticExport();
        var done = imported("", export.csv());

        assertThat(done.path("rows").path("stored").asInt()).as(done.toString()).isEqualTo(RealisticExport.ROWS);
        assertThat(done.path("rows").path("rejected").asInt()).isZero();
        assertThat(done.path("rows").path("remarked").asInt()).isEqualTo(export.remarked());
        assertThat(json("/api/summary").path("products").asInt()).isEqualTo(RealisticExport.ROWS);
        assertThat(json("/api/summary").path("verdicts").values().stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(RealisticExport.ROWS);
        assertThat(json("/api/products?remarked=true&limit=500").path("items").size())
                .isEqualTo(export.remarked());
        assertThat(get(done.path("href").asString() + "/remarks.csv")).hasLineCount(1 + export.remarked());
    }

    @Test
    void returnsRejectedRowsInTheirOwnFormat() {
        var href = imported("", gb18030(EXPORT)).path("href").asString();
        var errors = get(href + "/errors.csv");
        var remarks = get(href + "/remarks.csv");

        assertThat(http.get()
                        .uri(href + "/errors")
                        .accept("text/csv")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(utf8(errors));
        assertThat(http.get()
                        .uri(href + "/remarks")
                        .accept("text/csv")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(utf8(remarks));
        assertThat(errors)
                .startsWith("\uFEFF物料编码,产品名称,型号,供应商,上市日期,error.row,error.column,error.value,error.reason\r\n")
                .contains(",防火墙,无编码,v1,,4,物料编码,,sku is missing");
        assertThat(remarks).contains("'=FW-3,防火墙,'+1,v1,2027-05-40,5,上市日期,2027-05-40,\"market.entryDate is not a day");
        assertThat(imported("", utf8(errors.replace("\n,防火墙", "\nFW-4,防火墙")))
                        .path("rows")
                        .path("stored")
                        .asInt())
                .isEqualTo(1);
        var done =
                imported("", utf8(remarks.replace("2027/13/45", "2027-04-01").replace("2027-05-40,5", "2027-05-01,5")));

        assertThat(done.path("rows").path("stored").asInt()).isEqualTo(2);
        assertThat(done.path("rows").path("remarked").asInt()).isZero();
        assertThat(json("/api/products?q=USG9500")
                        .path("items")
                        .path(0)
                        .path("sku")
                        .asString())
                .isEqualTo("FW-2");
        assertThat(json("/api/products/~PUZXLTM").path("model").asString()).isEqualTo("+1");
    }

    @Test
    void writesErrorFilesInTheFormatOfTheMapping() {
        http.put()
                .uri("/api/inventory/mappings/kingdee")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"charset\": \"GBK\", \"separator\": \"tab\", \"headerRow\": 3, \"columns\": {\"#1\":"
                        + " \"sku\", \"名\": \"name\"}}")
                .exchange();
        var href = imported("?mapping=kingdee", gb18030("清单\n\n\t名\t备注\nA\t防火墙\t\n\t路由器㐀\t\n"))
                .path("href")
                .asString();
        var errors =
                http.get().uri(href + "/errors.csv").exchange().getResponse().getContentAsByteArray();
        var corrected = new String(errors, Charset.forName("GB18030")).replace("\t路由器", "B\t路由器");

        assertThat(imported("?mapping=kingdee", gb18030(corrected))
                        .path("rows")
                        .path("stored")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("/api/products/B").path("name").path("zh").asString()).isEqualTo("路由器㐀");
    }

    /** Each row is a megabyte: a page of many, or all at once, would exceed the heap of a small service. */
    @Test
    void limitsTheSizeOfPagesOfRejectedRows() {
        var cells = (",\"" + "x".repeat(20_000) + "\"").repeat(48);
        var lines = new StringBuilder(
                "SKU,Name" + IntStream.range(0, 48).mapToObj(at -> ",C" + at).collect(Collectors.joining())
                        + "\nA,Router" + ",".repeat(48) + "\n");
        for (int i = 0; i < 40; i++) lines.append(",Router").append(cells).append("\n");
        var href = imported("", utf8(lines.toString())).path("href").asString();
        var page = json(href + "/errors?limit=500");
        assertThat(page.path("items").size()).isEqualTo(21);
        assertThat(page.path("items").path(0).path("cells").path(2).asString()).isEqualTo("x".repeat(1_000) + "…");
        var rest = json(href + "/errors?limit=500&after=" + page.path("next").asString());
        assertThat(rest.path("items").path(0).path("row").asInt())
                .isEqualTo(page.path("items").path(20).path("row").asInt() + 1);
        assertThat(rest.path("items").size()).isEqualTo(19);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(get(href + "/errors.csv")).hasSizeGreaterThan(40 * 48 * 20_000);
    }

    @Test
    void sameFileAgainChangesNothing() {
        imported("", gb18030(EXPORT));
        long revision = json("/api/products/FW-1").path("revision").asLong();
        var again = imported("", gb18030(EXPORT));

        assertThat(again.path("rows").path("stored").asInt()).isZero();
        assertThat(again.path("rows").path("unchanged").asInt()).isEqualTo(3);
        assertThat(json("/api/products/FW-1").path("revision").asLong()).isEqualTo(revision);
        assertThat(json("/api/products/FW-1/history").path("items").size()).isEqualTo(2);
    }

    @Test
    void publishesItsEndOnceWithItsOpenings() {
        var first = imported("?name=清单.csv", gb18030(EXPORT));
        var id = first.path("id").asString();
        imported("", gb18030(EXPORT));

        assertThat(first.path("original").path("name").asString()).isEqualTo("清单.csv");
        var ends = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicReader.all(TOPIC).stream()
                                .filter(end -> end.key().equals("demo/" + id))
                                .toList(),
                        found -> !found.isEmpty());
        assertThat(ends)
                .hasSize(1)
                .allSatisfy(end -> assertThat(Contracts.violations(TOPIC, end.type(), end.json()))
                        .isEmpty());
        assertThat(ends.getFirst().text())
                .contains("\"opened\":[{\"vendor\":\"v1\",\"count\":3}]", "\"name\":\"清单.csv\"");
        assertThat(json("/api/obligations?cause=" + id).path("items"))
                .hasSize(3)
                .allSatisfy(
                        open -> assertThat(open.path("openedBy").path("kind").asString())
                                .isEqualTo("IMPORT"));
        assertThat(json("/api/obligations?cause=another").path("items")).isEmpty();
        assertThat(json(IMPORTS + "/" + id).path("phase").asString())
                .as("an unsent event does not hide the import")
                .isEqualTo("DONE");
    }

    /** ADR 010: the withdrawal is another request than its import. */
    @Test
    void importsAndWithdrawalsBelongToTheirRequestsTraces() {
        imported("", utf8("SKU,Name,Vendor\nA,Firewall,v1\nB,Firewall,v1\n"));
        var answer = post(IMPORTS + "?full=true", utf8("SKU,Name,Vendor\nA,Firewall,v1\nTRACED,Firewall,v1\n"))
                .getResponse();
        var done = ended(answer.getHeader("Location"));
        var id = done.path("id").asString();
        var trace = answer.getHeader("X-Trace-Id");
        assertThat(trace).hasSize(32);
        var href = done.path("href").asString();
        var withdrawal = withdraw(href, "{\"by\": \"wang\", \"reason\": \"sold out\"}")
                .getResponse()
                .getHeader("X-Trace-Id");
        await().until(() -> json(href), now -> now.path("phase").asString().equals("DONE"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(causedBy(id))
                    .extracting(event -> event.type().substring(event.type().lastIndexOf('.') + 1), Message::trace)
                    .containsExactlyInAnyOrder(tuple("opened", trace), tuple("lifted", withdrawal));
            assertThat(TopicReader.all("certwatch.product.assessments.v1"))
                    .filteredOn(event -> event.key().equals("demo/TRACED"))
                    .extracting(Message::trace)
                    .containsExactly(trace);
            assertThat(TopicReader.all(TOPIC))
                    .filteredOn(end -> end.key().equals("demo/" + id))
                    .extracting(Message::trace)
                    .containsExactly(trace);
        });
    }

    private static List<Message> causedBy(String id) {
        return TopicReader.all("certwatch.product.obligations.v1").stream()
                .filter(event -> event.text().contains("\"cause\":{\"kind\":\"IMPORT\",\"id\":\"" + id + "\"}"))
                .toList();
    }

    @Test
    void truncatedFileStoresNothing() {
        var lines = new StringBuilder("SKU,Name\n");
        for (int i = 0; i < 3000; i++) lines.append("F-").append(i).append(",Firewall\n");
        var failed = imported("", utf8(lines + "F-X,\"Fire"));

        assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").path("reason").asString()).contains("never closed");
        assertThat(failed.path("failure").path("row").asInt()).isEqualTo(3002);
        assertThat(json("/api/products").path("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK-no-zip               | no whole zip package",
                "%PDF-1.7                | PDF",
                "单价,数量               | no column is known as the SKU",
                "SKU,Name                | no rows below",
                "'SKU,Name\n,Firewall'   | none of its rows"
            })
    void whatIsNoInventoryFailsWithTheReason(String body, String reason) {
        var failed = imported("", utf8(body));

        assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").path("field").asString()).isEqualTo("body");
        assertThat(failed.path("failure").path("reason").asString()).contains(reason);
    }

    @Test
    void fullExportListsAbsentProductsWithoutWithdrawal() {
        imported("", utf8("SKU,Name,Launch date\nA,Firewall,\nB,Firewall,\nC,Firewall,\nD,Desk,"));
        var full = imported("?full=true", utf8("SKU,Name,Launch date\nA,Firewall,\nC,Firewall,soon"));
        var href = full.path("href").asString();

        assertThat(full.path("rows").path("absent").asInt()).isEqualTo(2);
        assertThat(json(href + "/absent").path("items").toString())
                .isEqualTo(
                        "[{\"sku\":\"B\",\"href\":\"/api/products/B\"},{\"sku\":\"D\",\"href\":\"/api/products/D\"}]");
        assertThat(json("/api/products/B").path("market").path("status").asString())
                .isEqualTo("ON_MARKET");

        assertThat(withdraw(href, "{\"by\": \"wang\", \"reason\": \"sold out\"}"))
                .hasStatus(HttpStatus.ACCEPTED);
        var done = await().until(
                        () -> json(href), now -> now.path("phase").asString().equals("DONE"));

        assertThat(done.path("withdrawal").path("withdrawn").asInt()).isEqualTo(2);
        assertThat(json("/api/products/B").path("market").path("status").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(json("/api/obligations?sku=B")
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("LIFTED");
        assertThat(json("/api/obligations?sku=C")
                        .path("items")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(withdraw(href, "{\"by\": \"wang\", \"reason\": \"sold out\"}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void rejectsWithdrawalWhileRowsWithoutSkuRemain() {
        imported("", utf8("SKU,Name\nA,Firewall\nB,Firewall"));
        var href = imported("?full=true", utf8("SKU,Name\nA,Firewall\n,Firewall"))
                .path("href")
                .asString();

        assertThat(withdraw(href, "{\"by\": \"wang\", \"reason\": \"gone\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:unnamed-rows");
        assertThat(withdraw(href, "{\"by\": \"wang\", \"reason\": \"gone\", \"despiteUnnamed\": true}"))
                .hasStatus(HttpStatus.ACCEPTED);
    }

    private MvcTestResult withdraw(String href, String body) {
        return http.post()
                .uri(href + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void mergesErrorsOfSheetsWithDifferentHeaders() {
        var workbook = new RawWorkbook()
                .sheet("A", "visible", row(1, "SKU", "Name") + row(2, "A", "Router") + row(3, "", "Hub"))
                .sheet(
                        "B",
                        "visible",
                        row(1, "Name", "Model", "SKU") + row(2, "Desk", "M", "B") + row(3, "Chair", "N", ""))
                .bytes();
        var done = imported("", workbook);

        assertThat(done.path("rows").path("stored").asInt()).isEqualTo(2);
        assertThat(get(done.path("href").asString() + "/errors.csv").lines())
                .first()
                .asString()
                .isEqualTo("\uFEFFSKU,Name,Model,error.row,error.column,error.value,error.reason");
        assertThat(get(done.path("href").asString() + "/errors.csv").lines().skip(2))
                .containsExactly(",Chair,N,\"sheet 'B', row 3\",SKU,,sku is missing");
    }

    @Test
    void streamsProgressUntilTheEndThenAnswers204() {
        var location = post(IMPORTS, gb18030(EXPORT)).getResponse().getHeader("Location");
        var stream = get(location + "/events");
        var done = json(location);

        assertThat(stream)
                .startsWith("retry: 2000\n\nid: ")
                .contains("\nevent: end\ndata: {")
                .endsWith("}\n\n");
        assertThat(JsonMapper.shared().readTree(stream.substring(stream.lastIndexOf("data: ") + 6)))
                .isEqualTo(done);
        assertThat(http.get().uri(location + "/events").header("Last-Event-ID", "2"))
                .hasStatusOk();
        assertThat(http.get()
                        .uri(location + "/events")
                        .header("Last-Event-ID", done.path("revision").asString()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(http.get().uri(IMPORTS + "/none/events").accept(MediaType.TEXT_EVENT_STREAM))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rejectsCancellingAnEndedImport() {
        var done = imported("", gb18030(EXPORT));
        assertThat(http.post().uri(done.path("href").asString() + "/cancel")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void returnsTheUploadedBytesUnchanged() {
        var done = imported("", gb18030(EXPORT));
        assertThat(http.get()
                        .uri(done.path("original").path("href").asString())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(gb18030(EXPORT));
        assertThat(json(IMPORTS + "?limit=1").path("items").path(0).path("id").asString())
                .isEqualTo(done.path("id").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/none, 404",
        "/none/errors, 404",
        "/none/errors.csv, 404",
        "/none/absent, 404",
        "?limit=0, 400",
        "?after=!, 400"
    })
    void whatThereIsNotIsAProblem(String path, int status) {
        assertThat(http.get().uri(IMPORTS + path)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                text/csv,                 export.xlsx, false",
        "'',                application/octet-stream, 库存.XLSX,    true",
        "?name=export.xlsx, application/octet-stream, '',          true",
        "?name=export.xlsx, text/csv,                 '',          false",
        "'', application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, '',         true",
        "'', application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, export.csv, true"
    })
    void whatIsSaidToBeAWorkbookAndIsNoneFailsAsSuch(String query, String type, String file, boolean workbook) {
        var body = utf8("SKU,Name\nA,Router\n");
        var answer = file.isEmpty()
                ? http.post()
                        .uri(IMPORTS + query)
                        .contentType(MediaType.parseMediaType(type))
                        .content(body)
                        .exchange()
                : http.post()
                        .uri(IMPORTS + query)
                        .multipart()
                        .file(new MockMultipartFile("file", file, type, body))
                        .exchange();
        var ended = ended(answer.getResponse().getHeader("Location"));
        assertThat(ended.path("phase").asString()).isEqualTo(workbook ? "FAILED" : "DONE");
        if (workbook)
            assertThat(ended.path("failure").path("reason").asString()).contains("no Excel workbook");
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/problem+json", "application/x-www-form-urlencoded"})
    void whatIsNeverAnExportIsNotTakenAndTheAnswerSaysWhatIs(String type) {
        for (var path : List.of(IMPORTS, IMPORTS + "/preview")) {
            assertThat(http.post()
                            .uri(path)
                            .contentType(MediaType.parseMediaType(type))
                            .content("[]"))
                    .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("detail")
                    .asString()
                    .contains("text/csv", "spreadsheetml.sheet", "multipart/form-data");
        }
    }

    /** Reading any parameter makes the server unpack a form onto the disk, up to the size of an import. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/products",
        "GET, /api/products?limit=1",
        "POST, /api/products",
        "GET, /api/inventory/imports/x",
        "POST, /api/inventory/imports/",
        "POST, /api/impacts",
        "GET, /actuator/health",
        "GET, /nowhere"
    })
    void onlyImportsTakeForms(String method, String path) {
        for (var type : List.of("multipart/form-data; boundary=x", "Multipart/Form-Data;boundary=x")) {
            var form = "--x\r\nContent-Disposition: form-data; name=\"limit\"\r\n\r\n1\r\n--x--\r\n";
            assertThat(http.method(HttpMethod.valueOf(method))
                            .uri(path)
                            .header("Content-Type", type)
                            .content(form))
                    .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void showsWhichImportAWaitingOneWaitsFor() {
        imports.add(resting("a-first", "2020-01-01T00:00:00Z"));
        imports.add(resting("a-second", "2020-01-01T00:00:01Z"));

        assertThat(json(IMPORTS + "/a-second").path("waitsFor").asString()).isEqualTo(IMPORTS + "/a-first");
        assertThat(json(IMPORTS + "/a-first").path("waitsFor").isNull()).isTrue();
    }

    /** No other import overtakes it, and its retry is years away. */
    private static Import resting(String id, String receivedAt) {
        var at = Instant.parse(receivedAt);
        return new Import(
                id,
                "demo",
                1,
                new Original(id, 1),
                null,
                Instructions.NONE,
                false,
                at,
                Phase.CHECKING,
                1,
                new TemporaryFailure("the disk failed", at, Instant.parse("2999-01-01T00:00:00Z")),
                new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new ImportPace(at, 0, at)),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void startsOneImportForIdenticalUploadsAtOnce() throws Exception {
        imports.add(resting("a-first", "2020-01-01T00:00:00Z"));
        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<MockHttpServletResponse> upload =
                    () -> post(IMPORTS, gb18030(EXPORT)).getResponse();
            var answers = threads.invokeAll(Collections.nCopies(10, upload));
            var locations = new HashSet<String>();
            var accepted = 0;
            for (var answer : answers) {
                locations.add(answer.get().getHeader("Location"));
                if (answer.get().getStatus() == HttpStatus.ACCEPTED.value()) accepted++;
            }
            assertThat(locations).hasSize(1);
            assertThat(accepted).isOne();
        }
        assertThat(json(IMPORTS).path("items").size()).isEqualTo(2);
    }

    @Test
    void rejectsAnEmptyBodyAtOnce() {
        assertThat(post(IMPORTS, new byte[0]))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("body");
    }
}
