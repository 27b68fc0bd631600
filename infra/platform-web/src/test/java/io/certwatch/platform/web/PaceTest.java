package io.certwatch.platform.web;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** A client has to send 100 bytes in a second, and may be two seconds late. */
class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace(DataSize.ofBytes(100), Duration.ofSeconds(2));

    @Test
    void acceptsAClientThatKeepsThePace() {
        for (var second = 0; second < 1_000; second++) {
            assertThat(pace.accepts(100, SECOND)).isTrue();
        }
    }

    @Test
    void rejectsAClientThatDrips() {
        assertThat(pace.accepts(1, SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isFalse();
    }

    @Test
    void rejectsAClientThatFallsSilent() {
        assertThat(pace.accepts(0, 2 * SECOND + 1)).isFalse();
    }

    @Test
    void savesUpNothingOfWhatWasSentFast() {
        assertThat(pace.accepts(1_000_000, 0)).isTrue();
        assertThat(pace.accepts(1, 2 * SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isFalse();
    }

    @Test
    void forgivesASilenceThatIsMadeUpFor() {
        assertThat(pace.accepts(0, 2 * SECOND)).isTrue();
        assertThat(pace.accepts(200, 0)).isTrue();
        assertThat(pace.accepts(0, 2 * SECOND)).isTrue();
    }
}
