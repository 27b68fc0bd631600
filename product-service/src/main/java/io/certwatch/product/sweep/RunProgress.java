package io.certwatch.product.sweep;

import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.ReassessmentProgress;
import java.util.Collection;
import java.util.function.Predicate;

/** Reads from the runs which changes all products have been assessed by. */
final class RunProgress implements ReassessmentProgress {

    private final ReassessmentRuns runs;

    RunProgress(ReassessmentRuns runs) {
        this.runs = runs;
    }

    @Override
    public boolean isThrough(Collection<String> changes) {
        return all(changes, ReassessmentRun::completed);
    }

    @Override
    public boolean isThrough(Collection<String> changes, ProductId product) {
        var place = HashSlot.placeOf(product.toString());
        return all(changes, run -> run.completed() || run.hasDone(HashSlot.at(place, run.slots())));
    }

    /** A run that has not begun is not complete. */
    private boolean all(Collection<String> changes, Predicate<ReassessmentRun> through) {
        var begun = runs.find(changes);
        return begun.size() == changes.size() && begun.stream().allMatch(through);
    }
}
