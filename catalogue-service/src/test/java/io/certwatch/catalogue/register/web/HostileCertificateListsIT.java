package io.certwatch.catalogue.register.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.catalogue.RunningService;
import io.certwatch.hostile.HostileList;
import io.certwatch.http.RawHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A hostile list is explained, and what was known before stays. */
@RunningService
class HostileCertificateListsIT extends RegisterRequests {

    private static final String ROW = ",M-1,企业,防火墙,防火墙,2099-01-01\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(HostileList.class)
    void explainsAHostileListAndLosesNothing(HostileList list) {
        var source = "hostile-" + list.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var number = source + "-1";
        importCsv(source, COLUMNS + number + ROW);

        var failed = imported(source, "full", list.bytes(COLUMNS + source + "-2" + ROW), list.mediaType());

        assertThat(failed.path("phase").asString()).as(failed.toString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").path("reason").asString())
                .startsWith("it cannot be read: ")
                .doesNotContain("took longer", "broke off", "memory", "Exception");
        assertThat(get("/api/certificates/" + number).path("status").asString()).isEqualTo("VALID");
        http.get()
                .uri("/api/certificates/" + source + "-2")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void rejectsABodyOverTheLimitBeforeItIsSent() {
        var request = "POST /api/certificates/imports?kind=full&source=large HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: text/csv\r\nContent-Length: " + ((64L << 20) + 1) + "\r\n\r\n";
        try (var client = new RawHttp(port)) {
            assertThat(client.send(request).line()).contains("413");
        }
    }

    @Test
    void rejectsBothRowsOfANumberWithDifferentData() {
        var done = importCsv("twice", COLUMNS + "D-1" + ROW + "D-1,M-2,企业,防火墙,防火墙,2098-01-01\n" + "D-2" + ROW);

        assertThat(done.path("rows").path("total").asInt()).isEqualTo(3);
        assertThat(done.path("rows").path("rejected").asInt()).isPositive();
        assertThat(text(done.path("href").asString() + "/errors")).contains("D-1");
        assertThat(get("/api/certificates/D-2").path("status").asString()).isEqualTo("VALID");
    }

    @Test
    void readsTextOfOtherEncodingsOrExplainsIt() {
        var rows = COLUMNS + "E-1,M-1,华为技术有限公司,防火墙,防火墙,2099-01-01\n";
        for (var encoding : new Charset[] {UTF_16LE, Charset.forName("GB18030")}) {
            var read = imported(
                    "encoded-" + encoding.name().toLowerCase(Locale.ROOT),
                    "partial",
                    rows.getBytes(encoding),
                    "text/csv");
            assertThat(read.path("phase").asString()).as(encoding + ": " + read).isEqualTo("DONE");
        }
        var garbled = imported(
                "garbled", "partial", new String(rows.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8), "text/csv");
        assertThat(garbled.path("phase").asString()).isEqualTo("FAILED");
    }

    @Test
    void keepsFormulasAsTextThatNoSpreadsheetRuns() {
        var done = importCsv(
                "formulas",
                COLUMNS + "=1+1,=cmd|'/C calc'!A0,\"=HYPERLINK(\"\"http://x\"\")\",防火墙,防火墙,soon\n" + "F-2" + ROW);

        assertThat(cells(text(done.path("href").asString() + "/errors.csv")))
                .contains("'=1+1", "'=cmd|'/C calc'!A0", "'=HYPERLINK(\"http://x\")")
                .noneMatch(cell -> cell.startsWith("="));
    }

    private static List<String> cells(String csv) {
        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode importCsv(String source, String rows) {
        var done = imported(source, "partial", rows.getBytes(UTF_8), "text/csv");
        assertThat(done.path("phase").asString()).as(done.toString()).isNotEqualTo("FAILED");
        return done;
    }
}
