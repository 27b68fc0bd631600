package io.certwatch.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Instructions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Detection ANY = new Detection("CSV", null, null, List.of(), List.of(), List.of());

    private final Import checking = Import.received(
                    "1", "demo", new Original("hash", 7), null, Instructions.NONE, true, NOON, null)
            .takenUp(Phase.CHECKING, NOON)
            .checked(ANY, NOON);

    private static Progress read(long total, long read, ImportPace pace) {
        return new Progress(total, read, 0, 0, 0, 0, 0, 0, 0, 0.5, pace);
    }

    @Test
    void limitsAttemptsAtAFileThatKillsTheService() {
        assertThat(checking.goesOn(read(0, 5_000, null))
                        .takenUp(Phase.CHECKING, NOON)
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void countsStoredRowsAsProgress() {
        assertThat(checking.storing()
                        .takenUp(Phase.STORING, NOON)
                        .goesOn(read(10, 5, null))
                        .attempts())
                .isZero();
    }

    @Test
    void estimatesItsRateAndRemainingTime() {
        var resumed = read(1_000, 400, new ImportPace(NOON, 200, NOON.plusSeconds(2)));
        assertThat(resumed.rate()).isEqualTo(100);
        assertThat(resumed.left()).isEqualTo(Duration.ofSeconds(6));
        assertThat(read(1_000, 400, ImportPace.begins(400, NOON)).left()).isNull();
        assertThat(read(0, 400, new ImportPace(NOON, 0, NOON.plusSeconds(1))).left())
                .isNull();
    }
}
