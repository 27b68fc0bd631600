package io.certwatch.product.sweep.micrometer;

import io.certwatch.product.sweep.ReassessmentRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code product.reassessment.slots}: slots completed. {@code product.reassessment.duration}: runs from their start
 * to their last slot. {@code product.reassessment.failed}: products whose assessment failed.
 */
@Component
public class ReassessmentMetrics {

    private final Counter slots;
    private final Counter failed;
    private final Timer duration;

    public ReassessmentMetrics(MeterRegistry meters) {
        this.slots = Counter.builder("product.reassessment.slots")
                .description("Slots of runs that were completed")
                .register(meters);
        this.failed = Counter.builder("product.reassessment.failed")
                .description("Products whose assessment failed in a run")
                .register(meters);
        this.duration = Timer.builder("product.reassessment.duration")
                .description("Runs from their start to their last slot")
                .register(meters);
    }

    public void slotDone(ReassessmentRun run) {
        slots.increment();
        failed.increment(run.done().getLast().tally().failures());
        var completedAt = run.completedAt();
        if (completedAt != null) {
            duration.record(Duration.between(run.startedAt(), completedAt));
        }
    }
}
