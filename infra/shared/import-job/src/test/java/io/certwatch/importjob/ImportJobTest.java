package io.certwatch.importjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.Progress.ImportPace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportJobTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final ImportJob<String> checking = ImportJob.receive(
                    "1", "demo", null, new Original("hash", "", null, 7), "details", NOON, null)
            .begin(Phase.CHECKING, NOON)
            .restart(NOON);

    private static Progress read(long total, long read, ImportPace pace) {
        return new Progress(RowCounts.of(total, read, 0, 0, 0), 0.5, pace);
    }

    @Test
    void limitsAttemptsAtAFileThatKillsTheService() {
        assertThat(checking.advance(read(0, 5_000, null))
                        .begin(Phase.CHECKING, NOON)
                        .attempts())
                .isEqualTo(2);
    }

    @Test
    void countsAttemptsAnewAfterACheckpoint() {
        assertThat(checking.storing()
                        .begin(Phase.STORING, NOON)
                        .checkpoint(read(10, 5, null))
                        .attempts())
                .isZero();
    }

    @Test
    void keepsTheTimeOfItsEndAfterAWithdrawal() {
        assertThat(checking.complete(NOON)
                        .withdrawing()
                        .complete(NOON.plusSeconds(9))
                        .finishedAt())
                .isEqualTo(NOON);
    }

    @Test
    void estimatesItsRateAndRemainingTime() {
        var resumed = read(1_000, 400, new ImportPace(NOON, 200, NOON.plusSeconds(2)));
        assertThat(resumed.rate()).isEqualTo(100);
        assertThat(resumed.left()).isEqualTo(Duration.ofSeconds(6));
        assertThat(read(1_000, 400, new ImportPace(NOON, 400, NOON)).left()).isNull();
        assertThat(read(0, 400, new ImportPace(NOON, 0, NOON.plusSeconds(1))).left())
                .isNull();
    }
}
