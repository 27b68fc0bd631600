package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedCounts;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/**
 * After a change of the catalogue, reassesses the products of one slot that the change can affect, and records the
 * slot in its run. It can be repeated after a crash: a saved product is not saved twice, and the counts are computed
 * from the stored products. A product whose assessment fails is counted as failed.
 */
public class EditionSweep {

    /** More than fit into the completion message, which says how many are left out. */
    private static final int MOST_LISTED = 10_000;

    private final ReassessmentRuns runs;
    private final Products products;
    private final Obligations obligations;
    private final ReachOfChanges reaches;
    private final ProductSweep sweep;

    public EditionSweep(
            ReassessmentRuns runs,
            Products products,
            Obligations obligations,
            ReachOfChanges reaches,
            ProductSweep sweep) {
        this.runs = runs;
        this.products = products;
        this.obligations = obligations;
        this.reaches = reaches;
        this.sweep = sweep;
    }

    /**
     * Returns the run after this slot; empty if the slot was recorded before.
     *
     * @throws io.certwatch.product.aggregate.StaleProduct if others keep changing a product; the slot is then retried
     */
    public Optional<ReassessmentRun> run(String runId, int slot) {
        var run = runs.find(runId).orElseThrow(() -> new UnknownId("run", runId));
        return run.hasDone(slot) ? Optional.empty() : record(run, slot, assess(run, slot));
    }

    private Tally assess(ReassessmentRun run, int slot) {
        var assessor = sweep.completeAssessor(run.cause());
        var tallies = new ArrayList<Tally>();
        products.inSlot(new HashSlot(slot, run.slots()), reaches.of(run.id()), sweep.pageSize(), page -> {
            var result = sweep.reassess(page, assessor, ProductAssessor::reassessIfOutdated);
            tallies.add(Tally.of(result.products().values(), result.failed(), run.id()));
        });
        return Tally.total(tallies);
    }

    /** Other slots are recorded in the same document, so this may take more than one attempt. */
    private Optional<ReassessmentRun> record(ReassessmentRun run, int slot, Tally tally) {
        var next = run.with(slot, tally, sweep.now().truncatedTo(ChronoUnit.MILLIS));
        return next.isEmpty() || runs.record(next.get(), countOpened(next.get()))
                ? next
                : record(runs.find(run.id()).orElseThrow(() -> new UnknownId("run", run.id())), slot, tally);
    }

    /** Computed from the obligations when all slots are complete, before the last one is recorded. */
    private OpenedCounts countOpened(ReassessmentRun run) {
        return run.completed() ? obligations.openedBy(run.cause(), MOST_LISTED) : OpenedCounts.NOTHING;
    }
}
