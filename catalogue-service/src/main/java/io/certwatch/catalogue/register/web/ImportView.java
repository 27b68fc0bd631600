package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.originals.web.OriginalView;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Phase;
import io.certwatch.catalogue.register.Progress;
import io.certwatch.catalogue.register.Setback;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and its progress.
 *
 * @param share    the share of the list that has been read, from 0 to 1; 0 while the total is unknown
 * @param reasons  the objections of the guard: why the list is held, or what a steward has overruled
 * @param decision why a steward released or cancelled it
 * @param setback  why work on it was interrupted, and when it resumes; null once it has resumed
 * @param failure  why it failed
 * @param waitsFor the import that is processed before it; null if it is being processed, is held or has ended
 */
record ImportView(
        String id,
        String href,
        ListKind kind,
        String source,
        Phase phase,
        RowsView rows,
        double share,
        List<String> reasons,
        @Nullable String decision,
        OriginalView original,
        @Nullable SetbackView setback,
        @Nullable FailureView failure,
        @Nullable String waitsFor,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        long revision) {

    static final String PATH = "/api/certificates/imports/";

    /**
     * @param total  null until the list has been read once
     * @param stored the number of new or changed certificates
     * @param absent the number of certificates that a full list should contain and does not
     */
    record RowsView(@Nullable Long total, long read, long stored, long unchanged, long rejected, long absent) {

        static RowsView of(Progress progress) {
            return new RowsView(
                    progress.total() == 0 ? null : Long.valueOf(progress.total()),
                    progress.read(),
                    progress.stored(),
                    progress.unchanged(),
                    progress.rejected(),
                    progress.absent());
        }
    }

    /** @param attempts how many attempts have begun */
    record SetbackView(String reason, Instant at, Instant retryAt, int attempts) {

        static SetbackView of(Setback setback, int attempts) {
            return new SetbackView(setback.reason(), setback.at(), setback.retryAt(), attempts);
        }
    }

    record FailureView(String field, String reason) {}

    static ImportView of(ListImport list, @Nullable String waitsFor) {
        var original = list.original();
        var href = PATH + list.id();
        return new ImportView(
                list.id(),
                href,
                list.kind(),
                list.source(),
                list.phase(),
                RowsView.of(list.progress()),
                list.progress().share(),
                list.reasons(),
                list.decision(),
                OriginalView.of(
                        href + "/source",
                        original.mediaType(),
                        original.sha256(),
                        original.size(),
                        list.receivedAt(),
                        list.arrival()),
                list.setback() == null ? null : SetbackView.of(list.setback(), list.attempts()),
                list.failure() == null ? null : new FailureView("body", list.failure()),
                waitsFor == null ? null : PATH + waitsFor,
                list.receivedAt(),
                list.finishedAt(),
                list.revision());
    }
}
