package io.certwatch.product.productimport.web;

import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export names proofs; a member accepts one of them. */
class ImportedProofsIT extends ImportRequests {

    private static final List<String> HEADERS = List.of("物料编码", "产品名称", "型号", "制造商", "证书编号", "发证机构", "发证日期", "有效期至");

    @Test
    void whatRowsNameWaitsInTheVaultForAMember() throws IOException {
        var file = workbook();
        var preview = json(post(IMPORTS + "/preview", file));
        assertThat(preview.at("/rows/0/proofs/0/number").asString()).isEqualTo("IMPORTED-1");
        assertThat(preview.at("/rows/0/proofs/0/validUntil").asString()).isEqualTo("2199-02-28");
        assertThat(preview.at("/mapping/columns/证书编号").asString()).isEqualTo("certificate.number");
        assertThat(json("/api/proofs?q=IMPORTED").path("items")).isEmpty();

        var done = imported("?name=proofs.xlsx", file);

        assertThat(done.at("/rows/stored").asInt()).isEqualTo(2);
        var proofs = json("/api/proofs?q=IMPORTED").path("items");
        assertThat(proofs).hasSize(1);
        var proof = proofs.path(0);
        assertThat(proof.path("source").asString()).isEqualTo("IMPORT");
        assertThat(proof.path("validUntil").asString()).isEqualTo("2199-02-28");
        assertThat(proof.path("skus").values()).extracting(JsonNode::asString).containsExactly("IP-1", "IP-2");
        assertThat(proof.path("acceptedFor")).isEmpty();
        assertThat(proof.at("/standing/kind").asString()).isIn("NOT_IN_REGISTER", "REGISTER_LACKS_BODY");
        assertThat(obligation().path("status").asString()).isEqualTo("OPEN");

        var path = "/api/proofs/" + proof.path("id").asString();
        var accepted = http.post()
                .uri(path + "/acceptances")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"skus\": [\"IP-1\"]}")
                .exchange();
        assertThat(accepted).hasStatusOk();
        assertThat(obligation().path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation().at("/proof/number").asString()).isEqualTo("IMPORTED-1");

        var again = imported("", utf8("SKU,名称,型号,制造商,证书编号,发证机构,有效期至\nIP-1,防火墙,USG1,Acme,IMPORTED-1,MSTL,2150-01-01\n"));
        assertThat(json(path).path("validUntil").asString()).isEqualTo("2199-02-28");
        assertThat(json(again.path("href").asString() + "/remarks")
                        .at("/items/0/problems/0/reason")
                        .asString())
                .contains("the last valid day 28 February 2199 (1 January 2150 in the file)");
        assertThat(obligation().path("status").asString()).isEqualTo("SATISFIED");
    }

    @Test
    void nameOfAVendorStandsBesideItsKey() {
        var first = "SKU,名称,Vendor code,Vendor name\nIP-3,防火墙,named-by-file,Acme Ltd\n";
        assertThat(json(post(IMPORTS + "/preview", utf8(first)))
                        .at("/rows/0/vendorName")
                        .asString())
                .isEqualTo("Acme Ltd");

        imported("", utf8(first));
        assertThat(json("/api/vendors/named-by-file").at("/name/en").asString()).isEqualTo("Acme Ltd");

        var again = imported("", utf8(first.replace("Acme Ltd", "Acme Inc")));
        assertThat(json("/api/vendors/named-by-file").at("/name/en").asString()).isEqualTo("Acme Ltd");
        assertThat(json(again.path("href").asString() + "/remarks")
                        .at("/items/0/problems/0/reason")
                        .asString())
                .isEqualTo("is left out: the vendor named-by-file is called Acme Ltd on record");
    }

    private JsonNode obligation() {
        return json("/api/obligations?sku=IP-1").at("/items/0");
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("物料");
            for (var column = 0; column < HEADERS.size(); column++) sheet.value(0, column, HEADERS.get(column));
            for (var row = 1; row <= 2; row++) {
                sheet.value(row, 0, "IP-" + row);
                sheet.value(row, 1, "防火墙");
                sheet.value(row, 2, "USG" + row);
                sheet.value(row, 3, "Acme");
                sheet.value(row, 4, "IMPORTED-1");
                sheet.value(row, 5, "MSTL");
                sheet.value(row, 6, LocalDate.of(2026, 3, 1));
                sheet.value(row, 7, LocalDate.of(2199, 2, 28));
                sheet.style(row, 6).format("yyyy-mm-dd").set();
                sheet.style(row, 7).format("yyyy-mm-dd").set();
            }
        }
        return bytes.toByteArray();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
