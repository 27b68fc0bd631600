package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A client must send 100 bytes per second and may fall behind by two seconds. */
class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = pace(0);

    /** @param small the bytes that must arrive within half a second */
    private static Pace pace(int small) {
        return new Pace(DataSize.ofBytes(100), Duration.ofSeconds(2), DataSize.ofBytes(small), Duration.ofMillis(500));
    }

    @Test
    void rejectsASmallBodyThatDribbles() {
        var dribbling = pace(50);
        assertThat(dribbling.accepts(1, SECOND / 4)).isTrue();
        assertThat(dribbling.accepts(1, SECOND / 4)).isTrue();
        assertThat(dribbling.accepts(1, SECOND / 4)).isFalse();
    }

    @Test
    void allowsALargeBodyMoreTimeAfterItsBeginning() {
        var large = pace(50);
        assertThat(large.accepts(50, SECOND / 2)).isTrue();
        assertThat(large.accepts(1, SECOND)).isTrue();
    }

    @Test
    void acceptsAClientThatKeepsThePace() {
        for (var second = 0; second < 1_000; second++) {
            assertThat(pace.accepts(100, SECOND)).isTrue();
        }
    }

    @Test
    void rejectsASlowClient() {
        assertThat(pace.accepts(1, SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isFalse();
    }

    @Test
    void rejectsASilentClient() {
        assertThat(pace.accepts(0, 2 * SECOND + 1)).isFalse();
    }

    @Test
    void allowsSilenceAsLongAsTheCreditLasts() {
        assertThat(pace.longestSilence()).isEqualTo(Duration.ofSeconds(2));
        pace.accepts(50, SECOND);
        assertThat(pace.longestSilence()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void allowsLessSilenceWithinASmallBody() {
        var beginning = pace(50);
        beginning.accepts(1, SECOND / 4);
        assertThat(beginning.longestSilence()).isEqualTo(Duration.ofMillis(250));
        beginning.accepts(49, 0);
        assertThat(beginning.longestSilence()).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void givesNoCreditForFastSending() {
        assertThat(pace.accepts(1_000_000, 0)).isTrue();
        assertThat(pace.accepts(1, 2 * SECOND)).isTrue();
        assertThat(pace.accepts(1, SECOND)).isFalse();
    }

    @Test
    void acceptsAPauseThatIsCaughtUp() {
        assertThat(pace.accepts(0, 2 * SECOND)).isTrue();
        assertThat(pace.accepts(200, 0)).isTrue();
        assertThat(pace.accepts(0, 2 * SECOND)).isTrue();
    }
}
