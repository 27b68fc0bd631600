package io.certwatch.product.productimport.web;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.Setback;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** Uploads start one import each, or are rejected at once. */
class ImportUploadIT extends ImportRequests {

    @Autowired
    private Imports<InventoryExport> imports;

    @ParameterizedTest
    @CsvSource({
        "'',                text/csv,                 export.xlsx, false",
        "'',                application/octet-stream, 库存.XLSX,    true",
        "?name=export.xlsx, application/octet-stream, '',          true",
        "?name=export.xlsx, text/csv,                 '',          false",
        "'', application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, '',         true",
        "'', application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, export.csv, true"
    })
    void failsIfADeclaredWorkbookIsNone(String query, String type, String file, boolean workbook) {
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
    void rejectsOtherMediaTypesAndNamesTheAccepted(String type) {
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

    /** No other import overtakes it, and its retry is years away. */
    private static ImportJob<InventoryExport> resting(String id, String receivedAt) {
        var at = Instant.parse(receivedAt);
        var export = new InventoryExport(
                author("li"), null, ReadingInstructions.NONE, false, null, VerdictCounts.NONE, null);
        return ImportJob.receive(id, "demo", null, new Original(id, "text/csv", null, 1), export, at, null)
                .begin(Phase.CHECKING, at)
                .setBack(new Setback(Sentence.quote("the disk failed"), at, Instant.parse("2999-01-01T00:00:00Z")));
    }
}
