package io.certwatch.product.sweep;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.inventory.ReassessmentProgress;
import io.certwatch.product.obligation.OpenedCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stores the runs, current and past, each in one write with its events. */
public interface ReassessmentRuns extends ReassessmentProgress {

    /** Writes the run, its start event and the tasks of its slots, unless it has begun already. */
    void begin(ReassessmentRun run);

    /**
     * Writes a recorded slot, with the completion event if it is the last one. Returns false if another instance was
     * first.
     *
     * @param opened by the whole run, published with the last slot
     */
    boolean record(ReassessmentRun run, OpenedCounts opened);

    /** Writes a restarted run and requests its waiting slots. Returns false if another instance has written it since. */
    boolean restart(ReassessmentRun run);

    Optional<ReassessmentRun> find(String id);

    /** Returns those that have begun. */
    List<ReassessmentRun> find(Collection<String> ids);

    /** Returns runs, newest first. */
    List<ReassessmentRun> list(ReassessmentRun.@Nullable Place after, int limit);

    /** Returns the runs that are not complete, first the one that has waited longest for progress. */
    List<ReassessmentRun> listRunning(int limit);

    @Override
    default boolean isThrough(Collection<String> changes) {
        return all(changes, ReassessmentRun::completed);
    }

    @Override
    default boolean isThrough(Collection<String> changes, ProductId product) {
        var place = HashSlot.placeOf(product.toString());
        return all(changes, run -> run.completed() || run.hasDone(HashSlot.at(place, run.slots())));
    }

    @Override
    default boolean isConfirmed(Collection<String> changes, ProductId product) {
        var place = HashSlot.placeOf(product.toString());
        return all(changes, run -> run.isConfirmed(HashSlot.at(place, run.slots()), product.company()));
    }

    /** A run that has not begun is not complete. */
    private boolean all(Collection<String> changes, Predicate<ReassessmentRun> through) {
        var begun = find(changes);
        return begun.size() == changes.size() && begun.stream().allMatch(through);
    }
}
