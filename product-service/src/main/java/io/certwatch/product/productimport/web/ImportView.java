package io.certwatch.product.productimport.web;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.web.FailureView;
import io.certwatch.importjob.web.SetbackView;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.productimport.Withdrawal;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.web.MappingForm;
import io.certwatch.product.productimport.reading.web.PassedOverView;
import io.certwatch.product.productimport.reading.web.TableView;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and its progress.
 *
 * @param verdicts how many products of the rows stored so far have each verdict
 * @param rate rows per second since work was started or resumed
 * @param secondsLeft null if unknown
 * @param reading how the file is read; null before that is known
 * @param setback why the last attempt failed, and when the next begins; null after progress
 * @param failure why nothing was stored, or why storing stopped
 * @param waitsFor the company's import that is processed before it; null if it is its turn, or it has ended
 */
@RecordBuilder
record ImportView(
        String id,
        String href,

        @Schema(
                allowableValues = {
                    "RECEIVED",
                    "CHECKING",
                    "STORING",
                    "COMPARING",
                    "WITHDRAWING",
                    "CANCELLING",
                    "DONE",
                    "FAILED",
                    "CANCELLED"
                })
        Phase phase,

        boolean full,
        RowsView rows,
        VerdictsView verdicts,
        double share,
        long rate,
        @Nullable Long secondsLeft,
        OriginalView original,
        MappingForm instructions,
        @Nullable ReadingView reading,
        @Nullable SetbackView setback,
        @Nullable FailureView failure,
        @Nullable WithdrawalView withdrawal,
        @Nullable String waitsFor,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long revision) {

    static final String PATH = "/api/inventory/imports";

    /**
     * @param total null before the whole file has been read
     * @param repeated rows identical to an earlier row
     * @param remarked rows stored without cells that could not be read
     * @param unnamed rejected rows whose SKU is unknown
     * @param absent products that a full export does not name
     */
    record RowsView(
            @Nullable Long total,
            long read,
            long stored,
            long unchanged,
            long repeated,
            long rejected,
            long remarked,
            long unnamed,
            long absent) {

        static RowsView of(RowCounts rows) {
            return new RowsView(
                    rows.total() == 0 ? null : Long.valueOf(rows.total()),
                    rows.read(),
                    rows.stored(),
                    rows.unchanged(),
                    rows.repeated(),
                    rows.rejected(),
                    rows.remarked(),
                    rows.unnamed(),
                    rows.absent());
        }
    }

    record VerdictsView(long required, long review, long unknown, long notRequired) {

        static VerdictsView of(VerdictCounts verdicts) {
            return new VerdictsView(verdicts.required(), verdicts.review(), verdicts.unknown(), verdicts.notRequired());
        }
    }

    record OriginalView(String href, @Nullable String name, String sha256, long size) {}

    record ReadingView(
            String format,
            @Nullable String charset,
            @Nullable String separator,
            List<TableView> tables,
            List<PassedOverView> passedOver,
            List<ReadersText> reasons) {

        static ReadingView of(Detection detection) {
            var charset = detection.charset();
            var separator = detection.separator();
            return new ReadingView(
                    detection.format(),
                    charset == null ? null : charset.name(),
                    separator == null ? null : separator.toString(),
                    detection.layouts().stream().map(TableView::of).toList(),
                    PassedOverView.of(detection.passedOver()),
                    detection.reasons().stream().map(ReadersText::new).toList());
        }
    }

    /** @param failure why it was given up: it can be requested again, and continues where it was */
    record WithdrawalView(
            String by,
            RecordedBy recordedBy,
            String reason,
            Instant at,
            long withdrawn,
            @Nullable ReadersText failure) {

        static WithdrawalView of(Withdrawal word) {
            var author = word.author();
            return new WithdrawalView(
                    author.by(),
                    author.recordedBy(),
                    word.reason(),
                    word.at(),
                    word.withdrawn(),
                    word.failure() == null ? null : new ReadersText(word.failure()));
        }
    }

    static ImportView of(ImportJob<InventoryExport> job, @Nullable String waitsFor) {
        var export = job.details();
        var progress = job.progress();
        var left = job.phase() == Phase.STORING ? progress.left() : null;
        var detection = export.detection();
        var name = export.name();
        var withdrawal = export.withdrawal();
        var href = PATH + "/" + job.id();
        return ImportViewBuilder.builder()
                .id(job.id())
                .href(href)
                .phase(job.phase())
                .full(export.full())
                .rows(RowsView.of(progress.rows()))
                .verdicts(VerdictsView.of(export.verdicts()))
                .share(progress.share())
                .rate(Math.round(progress.rate()))
                .secondsLeft(left == null ? null : Long.valueOf(left.toSeconds()))
                .original(new OriginalView(
                        href + "/source",
                        name == null ? null : name.value(),
                        job.original().sha256(),
                        job.original().size()))
                .instructions(MappingForm.of(export.said()))
                .reading(detection == null ? null : ReadingView.of(detection))
                .setback(SetbackView.of(job))
                .failure(FailureView.of(job))
                .withdrawal(withdrawal == null ? null : WithdrawalView.of(withdrawal))
                .waitsFor(waitsFor)
                .receivedAt(job.receivedAt())
                .finishedAt(job.finishedAt())
                .revision(job.revision())
                .build();
    }
}
