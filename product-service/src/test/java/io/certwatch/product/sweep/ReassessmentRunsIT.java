package io.certwatch.product.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.engine.affected.AffectedProducts.Everything;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.obligation.OpenedCounts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReassessmentRunsIT extends ServiceIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private ReassessmentRuns runs;

    @Test
    void recordsNoSlotOfARunThatIsNotStored() {
        var cause = new Cause(Cause.Kind.EDITION, "edition-2099-1-1");
        var run = ReassessmentRun.begin(cause, "2099-1", new Everything(Reason.UNKNOWN_BEFORE), false, 2, NOW);
        var recorded = run.with(0, Tally.NOTHING, NOW).orElseThrow();

        assertThat(runs.record(recorded, OpenedCounts.NOTHING)).isFalse();
        assertThat(runs.find(run.id())).isEmpty();
    }
}
