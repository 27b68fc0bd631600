package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {
    private static final long MIB = 1 << 20;

    private final List<String> lines = new ArrayList<>();
    private long now;

    @Test
    void reportsProgressAndDurationOfALargeReplay() {
        var progress = new ReplayProgress(325 * MIB, () -> now, lines::add);
        after(Duration.ofSeconds(4));
        progress.read(80 * MIB);
        after(Duration.ofSeconds(2));
        progress.read(120 * MIB);
        progress.read(121 * MIB);
        after(Duration.ofSeconds(6));
        progress.read(250 * MIB);
        after(Duration.ofMillis(500));
        progress.done();

        assertThat(lines)
                .containsExactly(
                        "replaying the journal of the database, 325 MiB",
                        "replayed 120 of 325 MiB of the journal",
                        "replayed 250 of 325 MiB of the journal",
                        "replayed the journal in 12.5 s");
    }

    @Test
    void reportsNothingForASmallJournal() {
        var progress = new ReplayProgress(MIB, () -> now, lines::add);
        after(Duration.ofSeconds(6));
        progress.read(MIB);
        progress.done();

        assertThat(lines).isEmpty();
    }

    private void after(Duration time) {
        now += time.toNanos();
    }
}
