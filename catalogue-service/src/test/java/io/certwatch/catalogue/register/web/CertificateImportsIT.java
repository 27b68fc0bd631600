package io.certwatch.catalogue.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.hostile.HostileDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@RunningService
class CertificateImportsIT extends RegisterRequests {

    @Test
    void importsAPublishedWorkbook() throws IOException {
        var list = imported(
                "workbook", "full", workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(list.path("phase").asString()).as(list.toString()).isEqualTo("DONE");
        assertThat(list.path("rows").path("stored").asInt()).isEqualTo(3);
        assertThat(list.path("rows").path("rejected").asInt()).isOne();
        var href = get("/api/certificates?number=粤检/2024(7)")
                .path("items")
                .path(0)
                .path("href")
                .asString();
        var certificate = get(href);
        assertThat(certificate.path("number").asString()).isEqualTo("粤检/2024(7)");
        assertThat(certificate.path("status").asString()).isEqualTo("VALID");
        assertThat(certificate.path("validUntil").asString()).isEqualTo("2099-12-31");
        assertThat(certificate.path("cause").path("row").asInt()).isEqualTo(3);
        assertThat(list.path("rows").path("total").asInt()).isEqualTo(4);
        assertThat(list.path("share").asDouble()).isEqualTo(1);
        assertThat(get(list.path("href").asString() + "/errors").path("items"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("sheet").asString()).isEqualTo("sheet 结果");
                    assertThat(row.path("row").asInt()).isEqualTo(6);
                    assertThat(row.path("problems"))
                            .singleElement()
                            .hasToString(
                                    "{\"column\":6,\"header\":\"有效期至\",\"field\":\"validUntil\",\"value\":\"soon\",\"reason\":\"is"
                                        + " not a date\"}");
                });
    }

    @Test
    void survivesAHostileList() {
        for (var document : List.of(HostileDocument.PDF_OF_SAVED_STATES, HostileDocument.PDF_FORM_THAT_DRAWS_ITSELF)) {
            var failed = imported("hostile", "full", document.bytes(), document.mediaType());

            assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
            assertThat(failed.path("failure").path("reason").asString()).startsWith("it cannot be read: page 1 ");
        }
        assertThat(imported(
                                "after",
                                "partial",
                                (COLUMNS + "A-1,M-1,企业,防火墙,防火墙,2099-01-01\n").getBytes(UTF_8),
                                "text/csv")
                        .path("phase")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void holdsABrokenListUntilAStewardDecides() {
        var twenty = new StringBuilder(COLUMNS);
        for (int i = 0; i < 20; i++) twenty.append("H-").append(i).append(",M-1,企业,防火墙,防火墙,2099-01-01\n");
        imported("held", "full", twenty.toString().getBytes(UTF_8), "text/csv");

        var held = imported("held", "full", (COLUMNS + "H-1,M-1,企业,防火墙,防火墙,2099-01-01\n").getBytes(UTF_8), "text/csv");
        assertThat(held.path("phase").asString()).isEqualTo("HELD");
        assertThat(held.path("reasons").path(0).asString()).contains("1 rows").contains("20");

        post("/api/certificates/imports/" + held.path("id").asString() + "/release", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();
        post("/api/certificates/imports/" + held.path("id").asString() + "/release", Map.of("reason", "it is so"))
                .expectStatus()
                .isAccepted();
        var released = finished("/api/certificates/imports/" + held.path("id").asString());
        assertThat(released.path("rows").path("absent").asInt()).isEqualTo(19);
        var first = get(held.path("href").asString() + "/absent?limit=18");
        assertThat(first.path("items"))
                .hasSize(18)
                .element(0)
                .hasToString("{\"number\":\"H-0\",\"href\":\"/api/certificates/H-0\"}");
        assertThat(get(held.path("href").asString() + "/absent?after="
                                + first.path("next").asString())
                        .path("items"))
                .hasSize(1);
        post(held.path("href").asString() + "/cancel", Map.of("reason", "late"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:import-ended");
    }

    @Test
    void cancelsAHeldList() {
        var broken = COLUMNS + "C-1,M-1,企业,防火墙,防火墙,soon\nC-2,M-1,企业,防火墙,防火墙,2099-01-01\nC-3,M-1,企业,防火墙,防火墙,soon\n";
        var href = imported("cancelled", "partial", broken.getBytes(UTF_8), "text/csv")
                .path("href")
                .asString();
        http.post()
                .uri(href + "/cancel")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.phase")
                .isEqualTo("CANCELLED")
                .jsonPath("$.finishedAt")
                .isNotEmpty();
        post(href + "/release", Map.of("reason", "after all"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:not-held");
        http.get().uri("/api/certificates/C-2").exchange().expectStatus().isNotFound();
    }

    @Test
    void importsTheCorrectedFileOfRejectedRows() {
        var lines = new StringBuilder(COLUMNS);
        for (int i = 0; i < 20; i++) lines.append("X-").append(i).append(",M-1,企业,防火墙,防火墙,2099-01-01\n");
        var list = imported(
                "corrected",
                "partial",
                (lines + "X-20,-M-20,企业,防火墙,防火墙,soon\nX-21,,,防火墙,防火墙,never\n").getBytes(UTF_8),
                "text/csv");
        var file = text(list.path("href").asString() + "/errors.csv");

        assertThat(file.lines())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("X-20,'-M-20,", ",22,有效期至,soon,有效期至 is not a date");
        assertThat(file.lines().toList().get(2)).contains("产品型号 is missing; 企业名称 is missing; 有效期至 is not a date");
        var corrected = imported(
                "corrected",
                "partial",
                file.replace("soon,,,22", "2099-01-01,,,22").getBytes(UTF_8),
                "text/csv");
        assertThat(corrected.path("phase").asString()).as(corrected.toString()).isEqualTo("DONE");
        assertThat(corrected.path("rows").path("stored").asInt()).isOne();
        assertThat(get("/api/certificates/X-20").path("models").path(0).asString())
                .isEqualTo("-M-20");
    }

    @Test
    void streamsTheProgressOfAnImport() {
        var list = imported(
                "followed", "partial", (COLUMNS + "F-1,M-1,企业,防火墙,防火墙,2099-01-01\n").getBytes(UTF_8), "text/csv");
        var events = list.path("href").asString() + "/events";
        var stream = http.get()
                .uri(events)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(stream).contains("event: end", "id: " + list.path("revision").asString(), "\"phase\":\"DONE\"");
        http.get()
                .uri(events)
                .header("Last-Event-ID", list.path("revision").asString())
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void returnsTheSameImportForTheSameBytes() {
        var csv = (COLUMNS + "S-1,M-1,企业,防火墙,防火墙,2099-01-01\n").getBytes(UTF_8);
        var first = imported("same", "partial", csv, "text/csv");
        http.post()
                .uri("/api/certificates/imports?kind=partial&source=same")
                .contentType(MediaType.valueOf("text/csv"))
                .body(csv)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Location", first.path("href").asString())
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(first.path("id").asString());
    }

    @Test
    void reportsTheFaultsOfARequest() {
        http.post()
                .uri("/api/certificates/imports?kind=whole&source=x")
                .contentType(MediaType.valueOf("text/csv"))
                .body("a".getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("kind");
        http.post()
                .uri("/api/certificates/imports?kind=full&source=a/b")
                .contentType(MediaType.valueOf("text/csv"))
                .body("a".getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("source");
        http.post()
                .uri("/api/certificates/imports?kind=full&source=x")
                .contentType(MediaType.valueOf("text/csv"))
                .body(new byte[0])
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("body is empty.");
    }

    /** A workbook with a title in merged cells, a header, rows with typed dates, and a note below. */
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("结果");
            sheet.value(0, 0, "网络关键设备和网络安全专用产品安全认证结果");
            sheet.range(0, 0, 0, 5).merge();
            row(sheet, 1, "证书编号", "产品型号", "企业名称", "产品名称", "产品类别", "有效期至");
            row(sheet, 2, "粤检/2024(7)", "USG6000E系列", "华为技术有限公司", "防火墙", "防火墙", "2099年12月31日");
            row(sheet, 3, "W-2", "M-2", "企业", "防火墙", "防火墙", "２０９９-１-２");
            row(sheet, 4, "W-3", "M-3、M-4", "企业", "防火墙", "防火墙", "长期");
            row(sheet, 5, "W-4", "M-5", "企业", "防火墙", "防火墙", "soon");
        }
        return bytes.toByteArray();
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
    }
}
