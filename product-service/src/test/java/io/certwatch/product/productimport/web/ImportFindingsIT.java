package io.certwatch.product.productimport.web;

import static io.certwatch.product.productimport.reading.Exports.utf8;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.productimport.reading.RawWorkbook;
import io.certwatch.product.productimport.reading.RealisticExport;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Imports report every row that they reject or store in part, as JSON and as a file to correct. */
class ImportFindingsIT extends ImportRequests {

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
                .contains("To correct", "Market entry date is not a day")
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
                .contains(",防火墙,无编码,v1,,4,物料编码,,物料编码 is missing");
        assertThat(remarks).contains("'=FW-3,防火墙,'+1,v1,2027-05-40,5,上市日期,2027-05-40,\"上市日期 is not a day");
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
                .containsExactly(",Chair,N,\"sheet 'B', row 3\",SKU,,SKU is missing");
    }
}
