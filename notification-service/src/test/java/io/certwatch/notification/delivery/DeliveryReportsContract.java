package io.certwatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.delivery.DeliveryReport.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class DeliveryReportsContract {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final DeliveryReport DELAYED =
            new DeliveryReport("r1", "d1", Kind.DELAYED, NOW, "4.4.1", "no answer from host");
    private static final DeliveryReport FAILED =
            new DeliveryReport("r2", "d1", Kind.FAILED, NOW.plusSeconds(60), null, "No such user");

    protected abstract DeliveryReports reports();

    @Test
    void keepsEachReportOnceAndOldestFirst() {
        reports().add("demo", DELAYED);
        reports().add("demo", FAILED);
        reports().add("demo", DELAYED);
        assertThat(reports().of("demo", List.of("d1", "d2"))).containsExactly(DELAYED, FAILED);
        assertThat(reports().isKnown("demo", FAILED)).isTrue();
    }

    @Test
    void separatesCompaniesAndDeliveries() {
        reports().add("demo", DELAYED);
        assertThat(reports().of("harbor", List.of("d1"))).isEmpty();
        assertThat(reports().of("demo", List.of("d2"))).isEmpty();
        assertThat(reports().isKnown("harbor", DELAYED)).isFalse();
    }
}
