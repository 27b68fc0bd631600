package io.certwatch.product.reassessment.web;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.reassessment.Opened;
import io.certwatch.product.reassessment.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a run is, and what has come of it so far; of what was opened only the company's own. */
record RunView(
        String id,
        Cause.Kind kind,
        String subject,
        Run.Status status,
        int slots,
        int slotsDone,
        int examined,
        int changed,
        List<Opened> opened,
        Instant startedAt,
        @Nullable Instant completedAt) {

    static RunView of(Run run, String company) {
        var tally = run.tally();
        return new RunView(
                run.id(),
                run.kind(),
                run.subject(),
                run.status(),
                run.slots(),
                run.done().size(),
                tally.examined(),
                tally.changed(),
                tally.opened().stream().filter(opened -> opened.company().equals(company)).toList(),
                run.startedAt(),
                run.completedAt());
    }
}
