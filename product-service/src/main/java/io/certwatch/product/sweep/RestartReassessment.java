package io.certwatch.product.sweep;

import io.certwatch.product.failure.UnknownId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Requests the waiting slots of a run again, after their requests were lost or have become dead letters. A slot that a
 * worker is still assessing may be assessed twice; it is recorded once.
 */
public class RestartReassessment {

    private final ReassessmentRuns runs;
    private final Clock clock;

    public RestartReassessment(ReassessmentRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Returns the restarted run; a completed one unchanged.
     *
     * @throws UnknownId if there is no such run
     */
    public ReassessmentRun restart(String id) {
        var run = runs.find(id).orElseThrow(() -> new UnknownId("reassessment", id));
        var restarted = run.restart(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return restarted.isEmpty() || runs.restart(restarted.get()) ? restarted.orElse(run) : restart(id);
    }
}
