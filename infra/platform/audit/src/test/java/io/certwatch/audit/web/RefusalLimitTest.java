package io.certwatch.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.audit.AuditSettings.RefusalSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:10Z");

    private final RefusalLimit limit = new RefusalLimit(new RefusalSettings(2, 3));

    @Test
    void limitsEachClientAndAllTogether() {
        assertThat(limit.take("a", NOW)).isTrue();
        assertThat(limit.take("a", NOW)).isTrue();
        assertThat(limit.take("a", NOW)).isFalse();
        assertThat(limit.take("b", NOW)).isTrue();
        assertThat(limit.take("c", NOW)).isFalse();
    }

    @Test
    void startsAgainWithEachMinute() {
        limit.take("a", NOW);
        limit.take("a", NOW);
        assertThat(limit.take("a", NOW.plusSeconds(49))).isFalse();
        assertThat(limit.take("a", NOW.plusSeconds(50))).isTrue();
    }
}
