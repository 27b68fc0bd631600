package io.certwatch.product.productimport.web;

import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Imports from the upload to their end, and what follows from them. */
class ImportsIT extends ImportRequests {

    private static final String TOPIC = "certwatch.product.imports.v1";

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
    void servesTheUploadedFileUnchanged() {
        var file = gb18030(EXPORT);
        var id = imported("?name=清单.csv", file).path("id").asString();

        var answer = http.get().uri(IMPORTS + "/" + id + "/source").exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_OCTET_STREAM)
                .hasHeader("Content-Disposition", "attachment; filename=\"" + id + "\"");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(file);
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
    void failsWithTheReasonIfItIsNoInventory(String body, String reason) {
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
                .isEqualTo("UNKNOWN");

        assertThat(withdraw(href, "{\"by\": \"wang\", \"reason\": \"sold out\"}"))
                .hasStatus(HttpStatus.ACCEPTED);
        var done = await().until(
                        () -> json(href), now -> now.path("phase").asString().equals("DONE"));

        assertThat(done.path("withdrawal").path("withdrawn").asInt()).isEqualTo(2);
        assertThat(done.path("withdrawal").path("by").asString()).isEqualTo("wang");
        assertThat(done.path("withdrawal").path("recordedBy"))
                .hasToString("{\"subject\":\"somebody\",\"name\":\"somebody\"}");
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
    void answersAProblemForWhatDoesNotExist(String path, int status) {
        assertThat(http.get().uri(IMPORTS + path)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
