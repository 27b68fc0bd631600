package io.certwatch.product.productimport.reading.web;

import static io.certwatch.product.productimport.reading.Exports.utf8;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.productimport.reading.RawWorkbook;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PreviewIT extends ServiceIT {

    private static final String PREVIEW = "/api/inventory/imports/preview";
    private static final byte[] GBK =
            "内部号,产品名称,速率(Gbps),单价\nA,防火墙,100,1\nA,防火墙,100,1\n,交换机,x,2\n".getBytes(Charset.forName("GBK"));

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

    private MvcTestResult post(String query, byte[] body) {
        return http.post()
                .uri(PREVIEW + query)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .exchange();
    }

    @Test
    void showsWhatIsFoundAndWhatIsMissing() {
        var answer = post("", GBK);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"format": "CSV", "charset": "GB18030", "separator": ",",
             "obstacles": ["row 1: no column is known as the SKU; say which it is"],
             "unknown": [{"number": 1, "header": "内部号", "samples": ["A"]}, {"number": 3}, {"number": 4, "header": "单价"}],
             "tables": [{"sheet": "", "headerRow": 1, "columns": [{"meaning": null, "sureness": "UNKNOWN"},
               {"number": 2, "header": "产品名称", "meaning": "name", "sureness": "KNOWN"}, {}, {}]}],
             "rows": [{"row": 2, "outcome": "REJECTED", "problems": [{"field": "sku", "reason": "is missing"}]}, {}, {}],
             "mapping": {"charset": "GB18030", "separator": ",", "columns": {"内部号": "ignored", "产品名称": "name"}}}
            """);
    }

    @Test
    void takesCorrectionsInTheQuery() {
        var answer = post("?column=内部号=sku&column=单价=ignored&column=速率(Gbps)=specs.throughput (Gbps)&charset=GBK", GBK);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"obstacles": [], "unknown": [], "rows": [
              {"row": 2, "outcome": "OFFERED", "product": {"sku": "A", "name": {"zh": "防火墙", "en": null}, "specs": {"throughput": "100 Gbps"},
                "market": {"status": "UNKNOWN", "entryDate": null}, "usedInCii": false}},
              {"row": 3, "outcome": "REPEATED", "first": {"row": 2}},
              {"row": 4, "outcome": "REJECTED", "problems": [{"column": 1, "header": "内部号", "field": "sku", "reason": "is missing"}]}]}
            """);
        assertThat(http.get().uri("/api/products"))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    @Test
    void takesAFormWithTheMappingAsAPart() {
        var part = new MockPart("instructions", utf8("{\"columns\": {\"内部号\": \"sku\"}}"));
        part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var answer = http.post()
                .uri(PREVIEW)
                .multipart()
                .file(new MockMultipartFile("file", "库存.csv", "text/csv", GBK))
                .part(part)
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("rows[0].product.sku")
                .isEqualTo("A");
    }

    @Test
    void combinesAStoredMappingWithParameters() {
        http.put()
                .uri("/api/inventory/mappings/kingdee")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"headerRow\": 9, \"columns\": {\"内部号\": \"sku\"}}")
                .exchange();
        assertThat(post("?mapping=kingdee&headerRow=1", GBK))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("rows[0].product.sku")
                .isEqualTo("A");
        assertThat(post("?mapping=sap", GBK))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("mapping");
    }

    @Test
    void readsTheChosenSheet() {
        var workbook = new RawWorkbook()
                .sheet("A", "visible", row(1, "SKU", "Name") + row(2, "A", "Router"))
                .sheet("B", "hidden", row(1, "SKU", "Name") + row(2, "B", "Hub"))
                .bytes();
        assertThat(post("?sheet=B&rows=1", workbook)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"format": "XLSX", "charset": null, "rows": [{"sheet": "B", "row": 2, "product": {"sku": "B"}}], "mapping": {"sheet": "B"}}
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | ''                        | body      | is empty",
                "''                  | %PDF-1.7                  | body      | PDF",
                "''                  | PK-no-zip                 | body      | no whole zip package",
                "?charset=klingon    | SKU,Name                  | charset   | klingon",
                "?separator=abc      | SKU,Name                  | separator | one character",
                "?headerRow=0        | SKU,Name                  | headerRow | counted from 1",
                "?headerRow=1048577  | SKU,Name                  | headerRow | 1048576",
                "?headerRow=x        | SKU,Name                  | headerRow | ",
                "?headerRow=7        | SKU,Name                  | body      | row 7",
                "?rows=0             | SKU,Name                  | rows      | ",
                "?column=SKU         | SKU,Name                  | column    | header=meaning",
                "?column=Name=price  | SKU,Name                  | columns.Name | no field of a product",
            })
    void whatCannotBeReadOrIsNotUnderstoodIsAProblemThatNamesItsField(
            String query, String body, String field, String reason) {
        var answer = post(query, utf8(body));
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("errors[0].field").isEqualTo(field);
        if (reason != null)
            assertThat(answer).bodyJson().extractingPath("detail").asString().contains(reason);
    }

    @Test
    void rejectsAnUrlEncodedForm() {
        assertThat(http.post()
                        .uri(PREVIEW)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("SKU,Name"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void isDescribedInTheOpenApiDocument() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("paths['/api/inventory/imports/preview'].post.requestBody.content")
                .asMap()
                .containsKeys("text/csv", "multipart/form-data");
    }
}
