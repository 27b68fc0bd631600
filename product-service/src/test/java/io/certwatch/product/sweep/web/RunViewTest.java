package io.certwatch.product.sweep.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.ReassessmentRun.Breadth;
import io.certwatch.product.sweep.ReassessmentRun.Done;
import io.certwatch.product.sweep.ReassessmentRun.Status;
import io.certwatch.product.sweep.Tally;
import io.certwatch.product.sweep.Tally.CompanyShare;
import io.certwatch.product.sweep.Tally.Failed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunViewTest {

    private static final ReassessmentRun HALF_WAY = new ReassessmentRun(
            "edition-2023-2-1",
            Cause.Kind.EDITION,
            "2023-2",
            Status.RUNNING,
            4,
            List.of(new Done(0, tally(3, 2)), new Done(2, tally(5, 1))),
            Instant.EPOCH,
            null,
            Breadth.CONCERNED,
            null,
            Instant.EPOCH,
            1,
            3);

    private static Tally tally(int ours, int theirs) {
        return new Tally(
                ours + theirs,
                ours + theirs,
                List.of(new CompanyShare("ours", ours + 1, ours), new CompanyShare("theirs", theirs, theirs)),
                List.of(new Failed("ours", 1), new Failed("theirs", 4)));
    }

    @Test
    void countsOnlyTheCompanysOwnProducts() {
        var view = RunView.of(HALF_WAY, "ours", List.of(new OpenedByVendor("acme", 8)), List.of());
        assertThat(view.slotsDone()).isEqualTo(2);
        assertThat(view.examined()).isEqualTo(10);
        assertThat(view.changed()).isEqualTo(8);
        assertThat(view.failed()).isEqualTo(2);
        assertThat(view.opened()).containsExactly(new OpenedCount("ours", "acme", 8));
    }

    @Test
    void showsProgressWithoutCountsToUnaffectedCompanies() {
        var view = RunView.of(HALF_WAY, "nobody", List.of(), List.of());
        assertThat(view.slotsDone()).isEqualTo(2);
        assertThat(view.examined()).isZero();
        assertThat(view.failed()).isZero();
        assertThat(view.opened()).isEmpty();
    }
}
