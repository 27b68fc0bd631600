package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.originals.web.OriginalView;
import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.web.SetbackView;
import io.certwatch.platform.web.ReadersText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and its progress.
 *
 * @param share    the share of the list that has been read, from 0 to 1; 0 while the total is unknown
 * @param reasons  the objections of the guard: why the list is held, or what a steward has overruled
 * @param decision why a steward released or cancelled it
 * @param setback  why the last attempt failed, and when the next begins; null after progress
 * @param failure  why it failed
 * @param waitsFor the import that is processed before it; null if it is being processed, is held or has ended
 */
record ImportView(
        String id,
        String href,
        ListKind kind,
        String source,

        @Schema(
                allowableValues = {
                    "RECEIVED",
                    "CHECKING",
                    "HELD",
                    "STORING",
                    "COMPARING",
                    "CANCELLING",
                    "DONE",
                    "FAILED",
                    "CANCELLED"
                })
        Phase phase,

        RowsView rows,
        double share,
        List<ReadersText> reasons,
        @Nullable String decision,
        OriginalView original,
        @Nullable SetbackView setback,
        @Nullable FailureView failure,
        @Nullable String waitsFor,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long revision) {

    static final String PATH = "/api/certificates/imports";

    /**
     * @param total  null until the list has been read once
     * @param stored the number of new or changed certificates
     * @param absent the number of certificates that a full list should contain and does not
     */
    record RowsView(@Nullable Long total, long read, long stored, long unchanged, long rejected, long absent) {

        static RowsView of(RowCounts rows) {
            return new RowsView(
                    rows.total() == 0 ? null : Long.valueOf(rows.total()),
                    rows.read(),
                    rows.stored(),
                    rows.unchanged(),
                    rows.rejected(),
                    rows.absent());
        }
    }

    record FailureView(String field, ReadersText reason) {}

    static ImportView of(ImportJob<CertificateList> job, @Nullable String waitsFor) {
        var list = job.details();
        var original = job.original();
        var failure = job.failure();
        var href = PATH + "/" + job.id();
        return new ImportView(
                job.id(),
                href,
                list.kind(),
                list.source(),
                job.phase(),
                RowsView.of(job.progress().rows()),
                job.progress().share(),
                ReadersText.of(list.reasons()),
                list.decision(),
                OriginalView.of(
                        href + "/source",
                        original.mediaType(),
                        original.sha256(),
                        original.size(),
                        job.receivedAt(),
                        list.arrival()),
                SetbackView.of(job),
                failure == null ? null : new FailureView("body", new ReadersText(failure.reason())),
                waitsFor,
                job.receivedAt(),
                job.finishedAt(),
                job.revision());
    }
}
