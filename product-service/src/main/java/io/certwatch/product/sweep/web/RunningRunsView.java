package io.certwatch.product.sweep.web;

import io.certwatch.product.sweep.ReassessmentRun;
import java.util.List;

/** At most a hundred runs, first the one that has waited longest for progress. */
record RunningRunsView(List<RunningRunView> items) {

    static RunningRunsView of(List<ReassessmentRun> runs) {
        return new RunningRunsView(runs.stream().map(RunningRunView::of).toList());
    }
}
