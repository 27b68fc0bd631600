package io.certwatch.product.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.search.RequiredSearch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestQueueMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestQueueMetrics metrics = new RequestQueueMetrics(meters);

    @Test
    void theQueueIsSeenBeforeTheFirstRequest() {
        metrics.onOpened("impacts", () -> 0);
        assertThat(meter("waiting", "impacts").gauge().value()).isZero();
    }

    @Test
    void areSeparatedByKind() {
        var waiting = new AtomicInteger(3);
        metrics.onOpened("impacts", waiting::get);
        metrics.onOpened("previews", () -> 0);
        metrics.onBegun("impacts", "demo", Duration.ofSeconds(2));
        metrics.onEnded("impacts", "demo", Duration.ofSeconds(7));
        metrics.onRefused("impacts", "demo");
        metrics.onRefused("previews", "demo");
        assertThat(meter("waiting", "impacts").gauge().value()).isEqualTo(3);
        assertThat(meter("wait", "impacts").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(meter("duration", "impacts").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
        assertThat(meter("refused", "impacts").counter().count()).isEqualTo(1);
    }

    @Test
    void areSeparatedByCompany() {
        metrics.onRefused("impacts", "demo");
        metrics.onRefused("impacts", "demo");
        metrics.onRefused("impacts", "harbor");
        metrics.onBegun("impacts", "harbor", Duration.ofSeconds(2));
        assertThat(meter("refused", "impacts").tag("company", "demo").counter().count())
                .isEqualTo(2);
        assertThat(meter("refused", "impacts")
                        .tag("company", "harbor")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meter("wait", "impacts").tag("company", "harbor").timer().count())
                .isEqualTo(1);
    }

    private RequiredSearch meter(String name, String kind) {
        return meters.get("product.turns." + name).tag("kind", kind);
    }
}
