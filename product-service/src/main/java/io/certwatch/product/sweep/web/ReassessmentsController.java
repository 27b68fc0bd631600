package io.certwatch.product.sweep.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.sweep.CertificateProgress;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import io.certwatch.product.sweep.EntryCounts;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.ReassessmentRuns;
import io.certwatch.product.sweep.RestartReassessment;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reassessments")
class ReassessmentsController {

    private static final String BETWEEN = " ";
    private static final int MOST_RUNNING = 100;

    private final ReassessmentRuns runs;
    private final RestartReassessment restart;
    private final Obligations obligations;
    private final EntryCounts counts;
    private final CertificateReadModel certificates;
    private final Cut cut;
    private final CertificateProgress progress;
    private final CurrentCompany company;

    ReassessmentsController(
            ReassessmentRuns runs,
            RestartReassessment restart,
            Obligations obligations,
            EntryCounts counts,
            CertificateReadModel certificates,
            Cut cut,
            CertificateProgress progress,
            CurrentCompany company) {
        this.runs = runs;
        this.restart = restart;
        this.obligations = obligations;
        this.counts = counts;
        this.certificates = certificates;
        this.cut = cut;
        this.progress = progress;
        this.company = company;
    }

    @Operation(operationId = "listReassessments", summary = "List reassessment runs, newest first")
    @GetMapping
    Page<RunView> list(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = runs.list(after == null ? null : place(Cursor.decode(after)), limit + 1);
        var opened = countOpened(found);
        return Page.of(found, limit, last -> last.startedAt().toEpochMilli() + BETWEEN + last.id())
                .map(run -> RunView.of(run, company.id(), opened.getOrDefault(run.id(), List.of()), List.of()));
    }

    @Operation(operationId = "getReassessment", summary = "Get a reassessment run")
    @GetMapping("/{id}")
    RunView get(@PathVariable String id) {
        var run = runs.find(id).orElseThrow(() -> RequestProblem.unknown("reassessment", id));
        return RunView.of(
                run,
                company.id(),
                countOpened(List.of(run)).getOrDefault(id, List.of()),
                counts.after(run, company.id()));
    }

    @Operation(
            operationId = "listRunningReassessments",
            summary =
                    "List reassessment runs that are not complete, first the one that has waited longest for progress")
    @GetMapping("/running")
    RunningRunsView listRunning() {
        return RunningRunsView.of(runs.listRunning(MOST_RUNNING));
    }

    /** Slots that are complete stay so, and a complete run is returned unchanged. */
    @Operation(operationId = "restartReassessment", summary = "Request the waiting slots of a reassessment run again")
    @PostMapping("/{id}/restart")
    RunningRunView restart(@PathVariable String id) {
        return RunningRunView.of(restart.restart(id));
    }

    private Map<String, List<OpenedByVendor>> countOpened(List<ReassessmentRun> some) {
        return obligations.openedBy(
                company.id(), some.stream().map(ReassessmentRun::cause).toList());
    }

    /** There is no run, because certificates come one by one. */
    @Operation(
            operationId = "getCertificateProgress",
            summary = "Get the progress of applying certificates to products")
    @GetMapping("/certificates")
    CertificatesView certificates() {
        return CertificatesView.of(certificates.backlogs(cut.slots()), progress.of(company.id()));
    }

    private static ReassessmentRun.Place place(String position) {
        var parts = position.split(BETWEEN, 2);
        try {
            return new ReassessmentRun.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[parts.length - 1]);
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
