package io.certwatch.product.sweep.micrometer;

import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.ReassessmentRuns;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code product.reassessment.slots}: slots completed. {@code product.reassessment.duration}: runs from their start
 * to their last slot. {@code product.reassessment.failed}: products whose assessment failed. {@code
 * product.reassessment.progress.age}: seconds since the last progress of the run that has waited longest for it; 0 if
 * none is running.
 */
@Component
public class ReassessmentMetrics {

    private final Counter slots;
    private final Counter failed;
    private final Timer duration;

    public ReassessmentMetrics(MeterRegistry meters, ReassessmentRuns runs, Clock clock) {
        this.slots = Counter.builder("product.reassessment.slots")
                .description("Slots of runs that were completed")
                .register(meters);
        this.failed = Counter.builder("product.reassessment.failed")
                .description("Products whose assessment failed in a run")
                .register(meters);
        this.duration = Timer.builder("product.reassessment.duration")
                .description("Runs from their start to their last slot")
                .register(meters);
        Gauge.builder("product.reassessment.progress.age", () -> progressAge(runs, clock))
                .baseUnit("seconds")
                .description("Since the last progress of the run that has waited longest for it")
                .register(meters);
    }

    private static double progressAge(ReassessmentRuns runs, Clock clock) {
        return runs.listRunning(1).stream()
                .mapToDouble(run ->
                        Duration.between(run.progressedAt(), clock.instant()).toMillis() / 1000.0)
                .sum();
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
