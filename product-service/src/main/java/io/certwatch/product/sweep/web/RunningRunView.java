package io.certwatch.product.sweep.web;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.sweep.ReassessmentRun;
import java.time.Instant;
import java.util.List;

/**
 * A run as an operator sees it, without figures of any company.
 *
 * @param slotsWaiting the numbers of the slots that are not complete
 * @param progressedAt when it began, was restarted or completed a slot, whichever was last
 * @param requests how often its slots were requested: once at the start, and once for each restart
 */
record RunningRunView(
        String id,
        Cause.Kind kind,
        String subject,
        ReassessmentRun.Status status,
        int slots,
        List<Integer> slotsWaiting,
        Instant startedAt,
        Instant progressedAt,
        int requests) {

    static RunningRunView of(ReassessmentRun run) {
        return new RunningRunView(
                run.id(),
                run.kind(),
                run.subject(),
                run.status(),
                run.slots(),
                run.slotsWaiting(),
                run.startedAt(),
                run.progressedAt(),
                run.requests());
    }
}
