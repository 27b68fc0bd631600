package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.Progress;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.upload.FileName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportEventContractTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static byte[] event(Phase outcome, List<OpenedByVendor> opened) {
        var received = ImportJob.receive(
                "8f14e45f",
                "demo",
                null,
                new Original("ab", "text/csv", null, 12),
                new InventoryExport(
                        author("li"),
                        new FileName("清单.csv"),
                        ReadingInstructions.NONE,
                        false,
                        null,
                        VerdictCounts.NONE,
                        null),
                NOON,
                null);
        var at = NOON.plusSeconds(3);
        var ended = switch (outcome) {
            case FAILED -> received.fail(new ImportFailure(Sentence.quote("it is cut off")), at);
            case CANCELLED -> received.cancel(Progress.NONE, at);
            default -> received.complete(at);
        };
        var outgoing = ImportEndEvent.event(ended, opened);
        assertThat(outgoing.key()).isEqualTo("demo/8f14e45f");
        assertThat(outgoing.company()).isEqualTo("demo");
        assertThat(outgoing.id()).isEqualTo("import/demo/8f14e45f/2");
        var json = EventJson.write(outgoing.data()).getBytes(StandardCharsets.UTF_8);
        assertThat(Contracts.violations(outgoing.topic(), outgoing.type(), json))
                .isEmpty();
        return json;
    }

    @Test
    void everyOutcomeMatchesTheContract() {
        for (var outcome : List.of(Phase.DONE, Phase.FAILED, Phase.CANCELLED)) {
            event(outcome, List.of(new OpenedByVendor("v1", 3), new OpenedByVendor(null, 1)));
        }
    }

    @Test
    void limitsTheMessageAndCountsOmittedVendors() {
        var longest = "\"供应商".repeat(50);
        var json = event(
                Phase.DONE,
                IntStream.range(0, 20_000)
                        .mapToObj(number -> new OpenedByVendor(longest + number, 1))
                        .toList());
        assertThat(json.length).isBetween(200_000, 600_000);
        assertThat(new String(json, StandardCharsets.UTF_8)).containsPattern("\"unlisted\":1[89]\\d\\d\\d");
    }
}
