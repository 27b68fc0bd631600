package io.certwatch.product.concurrency.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestQueueMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestQueueMetrics metrics = new RequestQueueMetrics(meters);

    @Test
    void existBeforeTheFirstRequest() {
        metrics.opened("impacts", () -> 0);
        assertThat(meters.get("product.turns.waiting")
                        .tag("kind", "impacts")
                        .gauge()
                        .value())
                .isZero();
        assertThat(meters.get("product.turns.wait")
                        .tag("kind", "impacts")
                        .timer()
                        .count())
                .isZero();
        assertThat(meters.get("product.turns.duration")
                        .tag("kind", "impacts")
                        .timer()
                        .count())
                .isZero();
        assertThat(meters.get("product.turns.refused")
                        .tag("kind", "impacts")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void areSeparatedByKind() {
        var waiting = new AtomicInteger(3);
        metrics.opened("impacts", waiting::get);
        metrics.opened("previews", () -> 0);
        metrics.begun("impacts", Duration.ofSeconds(2));
        metrics.ended("impacts", Duration.ofSeconds(7));
        metrics.refused("impacts");
        assertThat(meters.get("product.turns.waiting")
                        .tag("kind", "impacts")
                        .gauge()
                        .value())
                .isEqualTo(3);
        assertThat(meters.get("product.turns.wait")
                        .tag("kind", "impacts")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(meters.get("product.turns.duration")
                        .tag("kind", "impacts")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
        assertThat(meters.get("product.turns.refused")
                        .tag("kind", "impacts")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("product.turns.refused")
                        .tag("kind", "previews")
                        .counter()
                        .count())
                .isZero();
    }
}
