package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import io.certwatch.hostile.HostileList;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** A hostile list of contacts is explained, and the contacts stay as they are. */
class HostileContactListsIT extends RunningService {
    private static final String PATH = "/api/contacts/imports";
    private static final String COLUMNS = "Vendor,Name,Email\n";

    private final TestToken member =
            TestIssuer.shared().token("hostile-" + UUID.randomUUID().toString().substring(0, 8), "member");

    @ParameterizedTest
    @EnumSource(HostileList.class)
    void explainsAHostileListAndKeepsTheContacts(HostileList list) {
        upload((COLUMNS + vendor + ",Jane," + inbox).getBytes(UTF_8), "text/csv");
        var before = read("/api/contacts");

        var failed = upload(list.bytes(COLUMNS + vendor + ",Max,max-" + inbox), list.mediaType());

        assertThat(failed.path("phase").asString()).as(failed.toString()).isEqualTo("FAILED");
        assertThat(failed.at("/failure/reason").asString())
                .isNotBlank()
                .doesNotContain("took longer", "broke off", "memory", "Exception");
        assertThat(read("/api/contacts")).isEqualTo(before).contains("Jane").doesNotContain("Max");
    }

    @Test
    void takesNothingOfAListWithTooManyRows() {
        var rows = IntStream.rangeClosed(0, 20_000)
                .mapToObj(row -> vendor + ",Jane " + row + ",j" + row + "@vendor.example")
                .collect(Collectors.joining("\n", COLUMNS, "\n"));

        var failed = upload(rows.getBytes(UTF_8), "text/csv");

        assertThat(failed.path("phase").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/failure/reason").asString()).contains("20000");
        assertThat(JSON.readTree(read("/api/contacts")).path("items")).isEmpty();
    }

    @Test
    void rejectsAnAddressThatIsListedTwiceWithOtherData() {
        var done = upload(
                (COLUMNS + vendor + ",Jane," + inbox + "\n" + vendor + ",Max," + inbox).getBytes(UTF_8), "text/csv");

        assertThat(done.at("/rows/stored").asInt()).isOne();
        assertThat(done.at("/rows/rejected").asInt()).isOne();
        assertThat(read(done.path("href").asString() + "/errors")).contains("is in row 2 already, with other data");
    }

    @Test
    void returnsFormulasAsTextThatNoSpreadsheetRuns() {
        var list = COLUMNS + vendor + ",=cmd|'/C calc'!A0,\"=HYPERLINK(\"\"http://x\"\")\"";
        var done = upload(list.getBytes(UTF_8), "text/csv");

        assertThat(cells(read(done.path("href").asString() + "/errors.csv")))
                .contains("'=cmd|'/C calc'!A0", "'=HYPERLINK(\"http://x\")")
                .noneMatch(cell -> cell.startsWith("="));
    }

    private static List<String> cells(String csv) {
        try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode upload(byte[] file, String type) {
        var received = client().post()
                .uri(PATH + "?vouched=true")
                .header("Content-Type", type)
                .header("Authorization", member.bearer())
                .body(file)
                .retrieve()
                .toEntity(String.class);
        assertThat(received.getStatusCode()).as(received.getBody()).isEqualTo(HttpStatus.ACCEPTED);
        var href = received.getHeaders().getLocation().getPath();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> JSON.readTree(read(href)),
                        job -> !job.path("finishedAt").isNull());
    }

    private String read(String path) {
        return client().get()
                .uri(path)
                .header("Authorization", member.bearer())
                .retrieve()
                .body(String.class);
    }
}
