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
 * An import and how far it has come.
 *
 * @param share    how much of the list is read, from 0 to 1; 0 before that can be told
 * @param reasons  what the guard has against the list: why it is held, or what a steward has overruled
 * @param decision why a person had it stored or cancelled
 * @param setback  why work on it broke off the last time, and when it goes on; null once it has gone on
 * @param failure  why nothing, or no more, was stored
 * @param waitsFor the import that is worked on before it; null if it has its turn, is held, or has ended
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
     * @param total  null before the list was read to its end
     * @param stored certificates that are new or changed
     * @param absent certificates that a full list should name and does not
     */
    record RowsView(@Nullable Long total, long read, long stored, long unchanged, long rejected, long absent) {

        static RowsView of(Progress progress) {
            return new RowsView(
                    progress.total() == 0 ? null : Long.valueOf(progress.total()), progress.read(), progress.stored(), progress.unchanged(),
                    progress.rejected(), progress.absent());
        }
    }

    /** @param attempts so many have begun */
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
                OriginalView.of(href + "/source", original.mediaType(), original.sha256(), original.size(), list.receivedAt(), list.arrival()),
                list.setback() == null ? null : SetbackView.of(list.setback(), list.attempts()),
                list.failure() == null ? null : new FailureView("body", list.failure()),
                waitsFor == null ? null : PATH + waitsFor,
                list.receivedAt(),
                list.finishedAt(),
                list.revision());
    }
}
