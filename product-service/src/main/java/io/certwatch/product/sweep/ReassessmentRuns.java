package io.certwatch.product.sweep;

import io.certwatch.product.obligation.OpenedCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs that are going on and those that were, each written together with what there is to tell about it. */
public interface ReassessmentRuns {

    /** Writes the run, the news of its beginning and the tasks of its slots, unless it has begun already. */
    void begin(ReassessmentRun run);

    /**
     * Writes a slot that was recorded, and the news of completion with the last one. False if someone was faster.
     *
     * @param opened by the whole run, told with the last slot
     */
    boolean record(ReassessmentRun run, OpenedCounts opened);

    Optional<ReassessmentRun> find(String id);

    /** Those of them that have begun. */
    List<ReassessmentRun> find(Collection<String> ids);

    /** Newest first. */
    List<ReassessmentRun> list(ReassessmentRun.@Nullable Place after, int limit);
}
