package io.certwatch.product.sweep.web;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.sweep.EntryCounts.EntryCount;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.ReassessmentRun.Breadth;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run, and its results so far for the products of one company. Runs cover all companies; the counts
 * are the company's own.
 *
 * @param examined products that the change can affect
 * @param changed of those, products whose conclusion changed; others may have been confirmed by the new edition
 * @param opened obligations that still have the run as their cause; those that something else has opened again since
 *   are not counted
 * @param failed affected products whose assessment failed and that stayed unchanged
 * @param because why everything is assessed
 * @param entries of the edition, once the run is complete: how many of the company's products have a finding under
 *   each now
 */
@RecordBuilder
record RunView(
        String id,
        Cause.Kind kind,
        String subject,
        ReassessmentRun.Status status,
        int slots,
        int slotsDone,
        int examined,
        int changed,
        int failed,
        List<OpenedCount> opened,
        Breadth breadth,
        AffectedProducts.@Nullable Reason because,
        List<EntryCount> entries,
        Instant startedAt,
        @Nullable Instant completedAt) {

    static RunView of(ReassessmentRun run, String company, List<OpenedByVendor> opened, List<EntryCount> entries) {
        var tally = run.tally();
        var share = tally.of(company);
        return RunViewBuilder.builder()
                .id(run.id())
                .kind(run.kind())
                .subject(run.subject())
                .status(run.status())
                .slots(run.slots())
                .slotsDone(run.slotsDone())
                .examined(share.examined())
                .changed(share.changed())
                .failed(tally.failures(company))
                .opened(opened.stream()
                        .map(some -> new OpenedCount(company, some.vendor(), some.count()))
                        .toList())
                .breadth(run.breadth())
                .because(run.because())
                .entries(entries)
                .startedAt(run.startedAt())
                .completedAt(run.completedAt())
                .build();
    }
}
