package io.certwatch.notification.contactimport.web;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.web.FailureView;
import io.certwatch.importjob.web.SetbackView;
import io.certwatch.notification.contactimport.ContactFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import of contacts and its progress.
 *
 * @param vouched whether the company vouches for the addresses
 * @param share how much of the file is read, from 0 to 1
 * @param setback why the last attempt failed, and when the next begins; null after progress
 * @param failure why nothing, or no more, was stored
 * @param waitsFor the company's import that is processed before it; null if it is its turn, or it has ended
 */
record ContactImportView(
        String id,
        String href,

        @Schema(allowableValues = {"RECEIVED", "CHECKING", "STORING", "CANCELLING", "DONE", "FAILED", "CANCELLED"})
        Phase phase,

        boolean vouched,
        RowsView rows,
        double share,
        OriginalView original,
        @Nullable SetbackView setback,
        @Nullable FailureView failure,
        @Nullable String waitsFor,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long revision) {

    static final String PATH = "/api/contacts/imports";

    /**
     * @param total null before the whole file has been read
     * @param stored new and changed contacts
     * @param repeated rows that say the same as an earlier row
     */
    @Schema(name = "ContactRowsView")
    record RowsView(@Nullable Long total, long read, long stored, long unchanged, long repeated, long rejected) {

        static RowsView of(RowCounts rows) {
            return new RowsView(
                    rows.total() == 0 ? null : Long.valueOf(rows.total()),
                    rows.read(),
                    rows.stored(),
                    rows.unchanged(),
                    rows.repeated(),
                    rows.rejected());
        }
    }

    @Schema(name = "ContactFileView")
    record OriginalView(String href, @Nullable String name, String sha256, long size) {}

    static ContactImportView of(ImportJob<ContactFile> job, @Nullable String waitsFor) {
        var href = PATH + "/" + job.id();
        return new ContactImportView(
                job.id(),
                href,
                job.phase(),
                job.details().vouched(),
                RowsView.of(job.progress().rows()),
                job.progress().share(),
                new OriginalView(
                        href + "/source",
                        job.details().name(),
                        job.original().sha256(),
                        job.original().size()),
                SetbackView.of(job),
                FailureView.of(job),
                waitsFor,
                job.receivedAt(),
                job.finishedAt(),
                job.revision());
    }
}
