package io.certwatch.product.productimport.web;

import io.certwatch.product.productimport.Failure;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.Phase;
import io.certwatch.product.productimport.Progress;
import io.certwatch.product.productimport.TemporaryFailure;
import io.certwatch.product.productimport.Withdrawal;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Detection.PassedOver;
import io.certwatch.product.productimport.reading.web.MappingForm;
import io.certwatch.product.productimport.reading.web.TableView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and its progress.
 *
 * @param rate rows per second since work was started or resumed
 * @param secondsLeft null if unknown
 * @param reading how the file is read; null before that is known
 * @param setback why the last attempt failed, and when the next begins; null after progress
 * @param failure why nothing, or no more, was stored
 * @param waitsFor the company's import that is processed before it; null if it is its turn, or it has ended
 */
record ImportView(
        String id,
        String href,
        Phase phase,
        boolean full,
        RowsView rows,
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

    private static final String PATH = "/api/inventory/imports/";

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

        static RowsView of(Progress progress) {
            return new RowsView(
                    progress.total() == 0 ? null : Long.valueOf(progress.total()),
                    progress.read(),
                    progress.stored(),
                    progress.unchanged(),
                    progress.repeated(),
                    progress.rejected(),
                    progress.remarked(),
                    progress.unnamed(),
                    progress.absent());
        }
    }

    record OriginalView(String href, @Nullable String name, String sha256, long size) {}

    record ReadingView(
            String format,
            @Nullable String charset,
            @Nullable String separator,
            List<TableView> tables,
            List<PassedOver> passedOver,
            List<String> reasons) {

        static ReadingView of(Detection detection) {
            var charset = detection.charset();
            var separator = detection.separator();
            return new ReadingView(
                    detection.format(),
                    charset == null ? null : charset.name(),
                    separator == null ? null : separator.toString(),
                    detection.layouts().stream().map(TableView::of).toList(),
                    detection.passedOver(),
                    detection.reasons());
        }
    }

    /** @param attempts number of attempts without progress */
    record SetbackView(String reason, Instant at, Instant retryAt, int attempts) {

        static SetbackView of(TemporaryFailure setback, int attempts) {
            return new SetbackView(setback.reason(), setback.at(), setback.retryAt(), attempts);
        }
    }

    record FailureView(
            String field,
            String reason,
            @Nullable String sheet,
            @Nullable Long row) {

        static FailureView of(Failure failure) {
            var place = failure.place();
            return new FailureView(
                    "body", failure.reason(), place == null ? null : place.sheet(), place == null ? null : place.row());
        }
    }

    /** @param failure why it was given up: it can be requested again, and continues where it was */
    record WithdrawalView(
            String by,
            String reason,
            Instant at,
            long withdrawn,
            @Nullable String failure) {

        static WithdrawalView of(Withdrawal word) {
            var failure = word.failure();
            return new WithdrawalView(
                    word.by(), word.reason(), word.at(), word.withdrawn(), failure == null ? null : failure.reason());
        }
    }

    static ImportView of(Import of, @Nullable String waitsFor) {
        var progress = of.progress();
        var left = of.phase() == Phase.STORING ? progress.left() : null;
        var detection = of.detection();
        var name = of.name();
        var setback = of.setback();
        var failure = of.failure();
        var word = of.withdrawal();
        return new ImportView(
                of.id(),
                PATH + of.id(),
                of.phase(),
                of.full(),
                RowsView.of(progress),
                progress.share(),
                Math.round(progress.rate()),
                left == null ? null : Long.valueOf(left.toSeconds()),
                new OriginalView(
                        PATH + of.id() + "/source",
                        name == null ? null : name.value(),
                        of.original().sha256(),
                        of.original().size()),
                MappingForm.of(of.said()),
                detection == null ? null : ReadingView.of(detection),
                setback == null ? null : SetbackView.of(setback, of.attempts()),
                failure == null ? null : FailureView.of(failure),
                word == null ? null : WithdrawalView.of(word),
                waitsFor == null ? null : PATH + waitsFor,
                of.receivedAt(),
                of.finishedAt(),
                of.revision());
    }
}
