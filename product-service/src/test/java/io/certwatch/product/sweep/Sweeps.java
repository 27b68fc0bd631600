package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import java.time.Clock;
import java.time.Duration;

/** Settings of sweeps, and sweeps of one instance. */
public final class Sweeps {

    private Sweeps() {}

    /** @param page how many products are assessed and saved at once */
    public static ReassessmentSettings pages(int page) {
        return settings(16, page);
    }

    /** Without other instances. */
    public static ProductSweep of(AssessmentPipeline pipeline, int page, Clock clock) {
        return new ProductSweep(
                pipeline,
                (_, work) -> {
                    work.run();
                    return true;
                },
                pages(page),
                clock);
    }

    static ReassessmentSettings settings(int slots, int page) {
        return new ReassessmentSettings(slots, page, 2, Duration.ofHours(1));
    }
}
