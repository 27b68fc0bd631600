package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.originals.web.OriginalView;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import and how far it has come. */
record ImportView(
        String id,
        ListKind kind,
        String source,
        Phase phase,
        RowsView rows,
        long missing,
        List<String> reasons,
        boolean releasable,
        @Nullable String decision,
        OriginalView original,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** {@code stored} are the certificates that are new or changed. */
    record RowsView(long read, long stored, long unchanged, long rejected) {}

    static ImportView of(ListImport list) {
        var progress = list.progress();
        var original = list.original();
        return new ImportView(
                list.id(),
                list.kind(),
                list.source(),
                list.phase(),
                new RowsView(progress.read(), progress.stored(), progress.unchanged(), progress.rejected()),
                progress.missing(),
                list.reasons(),
                list.releasable(),
                list.decision(),
                OriginalView.of("/api/certificates/imports/" + list.id() + "/source", original.mediaType(), original.sha256(), original.size(), list.receivedAt(), list.arrival()),
                list.receivedAt(),
                list.finishedAt());
    }
}
