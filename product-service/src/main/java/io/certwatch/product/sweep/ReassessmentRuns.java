package io.certwatch.product.sweep;

import io.certwatch.product.obligation.OpenedCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the runs, current and past, each in one write with its events. */
public interface ReassessmentRuns {

    /** Writes the run, its start event and the tasks of its slots, unless it has begun already. */
    void begin(ReassessmentRun run);

    /**
     * Writes a recorded slot, with the completion event if it is the last one. Returns false if another instance was
     * first.
     *
     * @param opened by the whole run, published with the last slot
     */
    boolean record(ReassessmentRun run, OpenedCounts opened);

    Optional<ReassessmentRun> find(String id);

    /** Returns those that have begun. */
    List<ReassessmentRun> find(Collection<String> ids);

    /** Returns runs, newest first. */
    List<ReassessmentRun> list(ReassessmentRun.@Nullable Place after, int limit);
}
