package io.certwatch.product.reassessment.micrometer;

import io.certwatch.product.reassessment.Run;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code product.reassessment.slots}: slots worked off. {@code product.reassessment.duration}: runs from their beginning to
 * their last slot.
 */
@Component
public class ReassessmentMetrics {

    private final Counter slots;
    private final Timer duration;

    ReassessmentMetrics(MeterRegistry meters) {
        this.slots = Counter.builder("product.reassessment.slots")
                .description("Slots of runs that were worked off")
                .register(meters);
        this.duration = Timer.builder("product.reassessment.duration")
                .description("Runs from their beginning to their last slot")
                .register(meters);
    }

    public void slotDone(Run run) {
        slots.increment();
        var completedAt = run.completedAt();
        if (completedAt != null) {
            duration.record(Duration.between(run.startedAt(), completedAt));
        }
    }
}
