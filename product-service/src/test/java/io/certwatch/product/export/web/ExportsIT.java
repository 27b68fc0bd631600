package io.certwatch.product.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Exports contain what the lists show, and no formula in them is evaluated. */
class ExportsIT extends ServiceIT {

    private static final String PRODUCTS = """
        [{"sku": "=1+1", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "@USG", "vendor": "v1", "description": "-2+3, \\"quoted\\"",
          "specs": {"throughput": "10 Gbps", "ports": "8"}, "market": {"status": "PLANNED", "entryDate": "2027-03-01"}, "usedInCii": true},
         {"sku": "R", "name": {"en": "Router"}, "vendor": "v2"},
         {"sku": "Z", "name": {"zh": "桌子"}, "vendor": "v1"}]\
        """;

    private static final CriterionText THROUGHPUT =
            new CriterionText("systemThroughputBidirectional", new Wording("整机吞吐量", "throughput"), ">=", "12 Tbps");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void threeProducts() {
        CatalogueFixture.follow(
                readModel,
                CatalogueFixture.edition(
                        "2023-2",
                        null,
                        "2023-07-03",
                        CatalogueFixture.entry("SCP-02", "防火墙", "Firewall", List.of(), List.of()),
                        CatalogueFixture.entry("CNE-01", "路由器", "Router", List.of(THROUGHPUT), List.of())));
        current.refresh();
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PRODUCTS))
                .hasStatusOk();
    }

    @Test
    void chosenProductsAndObligationsAreExportedAlone() throws IOException {
        var products = chosen("/api/exports/products.csv", "{\"skus\": [\"Z\", \"=1+1\", \"Z\", \"unknown\"]}");
        assertThat(products).extracting(row -> row.getField(0)).containsExactly("'=1+1", "Z");

        var all = csv("/api/exports/obligations.csv");
        var id = JsonPath.<String>read(get("/api/obligations").getResponse().getContentAsString(), "$.items[0].id");
        var obligations = chosen("/api/exports/obligations.csv", """
            {"ids": ["%s", "5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02"]}\
            """.formatted(id));
        assertThat(obligations).hasSize(1);
        assertThat(all)
                .extracting(NamedCsvRecord::getFields)
                .contains(obligations.getFirst().getFields());
        assertThat(post("/api/exports/products.csv", "{\"skus\": []}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private List<NamedCsvRecord> chosen(String uri, String body) throws IOException {
        var answer = post(uri, body);
        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return csv.stream().toList();
        }
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private List<NamedCsvRecord> csv(String uri) throws IOException {
        var answer = get(uri);
        assertThat(answer).hasStatusOk();
        var text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .as("the byte order mark by which Excel recognises UTF-8")
                .startsWith("\uFEFF");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return csv.stream().toList();
        }
    }

    private List<Row> xlsx(String uri) throws IOException {
        var answer = get(uri);
        assertThat(answer).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void exportsProductsWithVerdictAndSentence() throws IOException {
        var rows = csv("/api/exports/products.csv");

        assertThat(rows)
                .extracting(row -> row.getField("Verdict"))
                .containsExactly("certification or testing required", "a person must decide", "not recognised");
        assertThat(rows.getFirst().getField("Specs")).isEqualTo("throughput: 10 Gbps; ports: 8");
        assertThat(rows.getFirst().getField("Market entry date")).isEqualTo("2027-03-01");
        assertThat(rows.getFirst().getField("Explanation")).contains("certification or testing is required");
    }

    @Test
    void escapesFormulasInCsv() throws IOException {
        var firewall = csv("/api/exports/products.csv").getFirst();

        assertThat(firewall.getField("SKU")).isEqualTo("'=1+1");
        assertThat(firewall.getField("Model")).isEqualTo("'@USG");
        assertThat(firewall.getField("Description")).isEqualTo("'-2+3, \"quoted\"");
    }

    @Test
    void storesFormulasAsTextInXlsx() throws IOException {
        var firewall = xlsx("/api/exports/products.xlsx").get(1);

        assertThat(firewall.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(firewall.getCell(0).getFormula()).isNull();
        assertThat(firewall.getCell(0).asString()).isEqualTo("=1+1");
        assertThat(firewall.getCell(12).asDate()).hasToString("2027-03-01T00:00");
        assertThat(firewall.getCell(13).asString()).isEqualTo("yes");
    }

    @Test
    void exportsFindingsWithMissingData() throws IOException {
        var router = csv("/api/exports/findings.csv?verdict=REVIEW").getFirst();

        assertThat(router.getField("Entry of the catalogue"))
                .startsWith("“Router” (CNE-01)")
                .contains("CNE-01");
        assertThat(router.getField("Evidence")).isEqualTo("English name: Router");
        assertThat(router.getField("Missing")).isNotEmpty().doesNotContain("systemThroughputBidirectional");
    }

    @Test
    void exportsObligationsWithDueDays() throws IOException {
        var rows = csv("/api/exports/obligations.csv?status=OPEN");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getField("Entry of the catalogue")).contains("SCP-02");
        assertThat(rows.getFirst().getField("Status")).isEqualTo("Not started");
        assertThat(rows.getFirst().getField("Due by")).isEqualTo("2027-02-28");
        assertThat(rows.getFirst().getField("What sets that day")).isEqualTo("planned market entry");
        assertThat(csv("/api/exports/obligations.csv?dueBefore=2027-03-01")).isEmpty();
    }

    @Test
    void takesTheFiltersOfTheLists() throws IOException {
        assertThat(csv("/api/exports/products.csv?vendor=v1")).hasSize(2);
        assertThat(csv("/api/exports/products.csv?vendor=v1&verdict=REQUIRED")).hasSize(1);
        assertThat(csv("/api/exports/products.csv?verdict=UNKNOWN"))
                .extracting(row -> row.getField("SKU"))
                .containsExactly("Z");
        assertThat(csv("/api/exports/products.csv?usedInCii=true")).hasSize(1);
        assertThat(csv("/api/exports/products.csv?market=PLANNED")).hasSize(1);
        assertThat(csv("/api/exports/products.csv?q=router")).hasSize(1);
    }

    @Test
    void exportsHeadersAndSentencesInChinese() throws IOException {
        var firewall = csv("/api/exports/products.csv?language=zh").getFirst();

        assertThat(firewall.getField("物料编码")).isEqualTo("'=1+1");
        assertThat(firewall.getField("说明")).contains("须安全认证合格或者安全检测符合要求");
    }

    @Test
    void namesTheFileAfterTheList() {
        assertThat(get("/api/exports/products.xlsx").getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"products-\\d{4}-\\d{2}-\\d{2}\\.xlsx\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/exports/products.pdf,               404",
        "/api/exports/secrets.csv,                404",
        "/api/exports/products.csv?language=de,   400",
        "/api/exports/products.csv?verdict=MAYBE, 400",
        "/api/exports/obligations.csv?dueBefore=soon, 400"
    })
    void whatCannotBeExportedIsAProblem(String uri, int status) {
        assertThat(get(uri)).hasStatus(HttpStatus.valueOf(status)).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
