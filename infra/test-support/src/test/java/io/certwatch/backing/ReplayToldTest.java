package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayToldTest {
    private static final long MIB = 1 << 20;

    private final List<String> lines = new ArrayList<>();
    private long now;

    @Test
    void reportsProgressAndDurationOfALargeReplay() {
        var told = new ReplayTold(325 * MIB, () -> now, lines::add);
        after(Duration.ofSeconds(4));
        told.read(80 * MIB);
        after(Duration.ofSeconds(2));
        told.read(120 * MIB);
        told.read(121 * MIB);
        after(Duration.ofSeconds(6));
        told.read(250 * MIB);
        after(Duration.ofMillis(500));
        told.done();

        assertThat(lines)
                .containsExactly(
                        "replaying the journal of the database, 325 MiB",
                        "replayed 120 of 325 MiB of the journal",
                        "replayed 250 of 325 MiB of the journal",
                        "replayed the journal in 12.5 s");
    }

    @Test
    void reportsNothingForASmallJournal() {
        var told = new ReplayTold(MIB, () -> now, lines::add);
        after(Duration.ofSeconds(6));
        told.read(MIB);
        told.done();

        assertThat(lines).isEmpty();
    }

    private void after(Duration time) {
        now += time.toNanos();
    }
}
