package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private Instant now = Instant.parse("2031-01-01T12:00:00Z");
    private final Restarts restarts = new Restarts(() -> now);

    @Test
    void allowsThreeWithinTenMinutes() {
        assertThat(restarts.next(Service.PRODUCT)).isEqualTo(1);
        assertThat(restarts.next(Service.PRODUCT)).isEqualTo(2);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(restarts.next(Service.PRODUCT)).isEqualTo(3);
        assertThat(restarts.next(Service.PRODUCT)).isZero();
    }

    @Test
    void countsOnlyTheLastTenMinutes() {
        for (int restart = 0; restart < 3; restart++) restarts.next(Service.PRODUCT);
        now = now.plus(Duration.ofMinutes(10)).plusMillis(1);

        assertThat(restarts.next(Service.PRODUCT)).isEqualTo(1);
    }

    @Test
    void countsEachServiceSeparately() {
        for (int restart = 0; restart < 3; restart++) restarts.next(Service.PRODUCT);

        assertThat(restarts.next(Service.GATEWAY)).isEqualTo(1);
    }
}
