package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class BatchListenerTimersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void batchListenersAndOthersHaveMetersOfDifferentNames() {
        meters.config().meterFilter(new BatchListenerTimers());

        meters.timer("spring.kafka.listener", Tags.of("name", "batch-0", "result", "success", "exception", "none"));
        meters.timer("spring.kafka.listener", Tags.of("messaging.operation", "process", "error", "none"));

        assertThat(meters.get("spring.kafka.listener.batch").timers()).hasSize(1);
        assertThat(meters.get("spring.kafka.listener").timer().getId().getTag("error"))
                .isEqualTo("none");
    }
}
