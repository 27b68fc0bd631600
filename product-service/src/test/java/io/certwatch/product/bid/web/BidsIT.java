package io.certwatch.product.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BidsIT extends ServiceIT {

    private static final String COMPANY = "bids-it";
    private static final String PROOF = """
        {"kind": "%s", "number": "%s", "body": "CCRC", "standard": "GB/T 20281-2020", "issued": "2026-03-01",
         "validUntil": "2031-02-28", "skus": ["%s"]}\
        """;
    private static final String BID = """
        {"skus": ["FW-1", "FW-2", "FW-3", "CHAIR", "NO-SUCH"], "on": "%s"}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void productsAndProofs() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        assertThat(post(COMPANY, "/api/products", """
            [{"sku": "FW-1", "name": {"zh": "防火墙"}, "model": "USG6525E", "manufacturer": "Huawei"},
             {"sku": "FW-2", "name": {"zh": "防火墙"}}, {"sku": "FW-3", "name": {"zh": "防火墙"}},
             {"sku": "CHAIR", "name": {"zh": "椅子"}}]\
            """)).hasStatusOk();
        accept(enter("CERTIFICATE", "CCRC-1", "FW-1"), "FW-1");
        enter("CERTIFICATE", "CCRC-3", "FW-3");
        enter("COMMERCIAL_CRYPTOGRAPHY", "GM-1", "FW-2");
    }

    private String enter(String kind, String number, String sku) {
        var answer = post(COMPANY, "/api/proofs", PROOF.formatted(kind, number, sku));
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private void accept(String proof, String sku) {
        assertThat(post(COMPANY, proof + "/acceptances", "{\"skus\": [\"%s\"]}".formatted(sku)))
                .hasStatusOk();
    }

    private MvcTestResult post(String company, String path, String body) {
        return http.post()
                .uri(path)
                .header(
                        "Authorization",
                        TestIssuer.shared().token(company, "member").bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode bid(String company, String day) {
        var answer = post(company, "/api/bids", BID.formatted(day));
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> standings(JsonNode bid) {
        return bid.path("products")
                .valueStream()
                .map(product -> product.path("sku").asString() + " "
                        + product.path("standing").asString())
                .toList();
    }

    @Test
    void whatIsMissingOnTheDayComesFirst() {
        var bid = bid(COMPANY, "2027-03-01");

        assertThat(standings(bid)).containsExactly("FW-2 MISSING", "FW-3 MISSING", "CHAIR NO_STATEMENT", "FW-1 PROVEN");
        assertThat(bid.path("unknown"))
                .singleElement()
                .satisfies(sku -> assertThat(sku.asString()).isEqualTo("NO-SUCH"));
        var proven = bid.at("/products/3");
        assertThat(proven.at("/entries/0/zh").asString()).isEqualTo("《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第二部分第2项“防火墙”");
        assertThat(proven.at("/proofs/0/number").asString()).isEqualTo("CCRC-1");
        assertThat(proven.at("/proofs/0/standard").asString()).isEqualTo("GB/T 20281-2020");
        assertThat(proven.at("/proofs/0/valid").asBoolean()).isTrue();
        assertThat(bid.at("/products/0/proofs/0/kind").asString())
                .as("shown, though it is another permit")
                .isEqualTo("COMMERCIAL_CRYPTOGRAPHY");
        assertThat(bid.at("/products/1/proofs/0/valid").asBoolean()).isTrue();
        assertThat(bid.at("/products/1/proofs/0/accepted").asBoolean())
                .as("nobody has accepted it, so it proves nothing yet")
                .isFalse();
    }

    @Test
    void aProofCountsFromItsFirstDayToItsLast() {
        assertThat(standings(bid(COMPANY, "2031-02-28"))).contains("FW-1 PROVEN");
        assertThat(standings(bid(COMPANY, "2031-03-01"))).contains("FW-1 MISSING");
        assertThat(standings(bid(COMPANY, "2026-02-28")))
                .as("nothing was known on that day, so nothing is said of it")
                .contains("FW-1 NO_STATEMENT");
    }

    @Test
    void anotherCompanyHasNoneOfTheProducts() {
        var bid = bid("bids-it-other", "2027-03-01");

        assertThat(bid.path("products")).isEmpty();
        assertThat(bid.path("unknown")).hasSize(5);
    }

    @Test
    void theWorkbookHasARowForEachProofAndForEachProductWithoutOne() throws IOException {
        var answer = post(COMPANY, "/api/exports/bid.xlsx?language=zh", BID.formatted("2027-03-01"));
        assertThat(answer).hasStatusOk();

        var rows = rows(answer.getResponse().getContentAsByteArray());
        assertThat(rows.getFirst()).startsWith("结论", "理由", "物料编码", "产品");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.get(0) + " " + row.get(2))
                .containsExactly("产品清单中没有该产品 bids-it", "缺少：该日有效的证明 FW-2", "缺少：该日有效的证明 FW-3", "不作结论 CHAIR", "已有证明 FW-1");
        assertThat(rows.get(5)).contains("安全认证证书", "CCRC-1", "GB/T 20281-2020", "按现有记录，2027年3月1日有效", "企业持有");
    }

    @Test
    void thePdfHasTheListAndAfterItTheScans() throws IOException {
        var proof = enter("CERTIFICATE", "CCRC-SCAN", "FW-2");
        var page = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", page);
        assertThat(http.put()
                        .uri(proof + "/file?name=scan.png")
                        .header("If-Match", "\"1\"")
                        .header(
                                "Authorization",
                                TestIssuer.shared().token(COMPANY, "member").bearer())
                        .contentType(MediaType.IMAGE_PNG)
                        .content(page.toByteArray()))
                .hasStatus2xxSuccessful();

        assertThat(pdf(COMPANY))
                .containsSubsequence("投标证书清单", "缺少：该日有效的证明", "FW-2", "FW-1", "扫描件1：CCRC-SCAN", "scan.png");
        assertThat(pdf("bids-it-other"))
                .as("another company has neither the products nor the scan")
                .contains("产品清单中没有：FW-1")
                .doesNotContain("CCRC-SCAN", "防火墙");
    }

    private String pdf(String company) throws IOException {
        var answer = post(company, "/api/exports/bid.pdf?language=zh", BID.formatted("2027-03-01"));
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        try (var document = PDDocument.load(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        var rows = new ArrayList<List<String>>();
        var format = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void aBidNeedsProductsAndADay() {
        assertThat(post(COMPANY, "/api/bids", "{\"skus\": [], \"on\": \"2027-03-01\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(COMPANY, "/api/bids", "{\"skus\": [\"FW-1\"], \"on\": \"soon\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }
}
