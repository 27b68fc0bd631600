package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportJob;
import io.certwatch.platform.web.ReadersText;
import org.jspecify.annotations.Nullable;

/** Why an import failed, with the place in its file. */
public record FailureView(
        String field,
        ReadersText reason,
        @Nullable String sheet,
        @Nullable Long row) {

    /** Null unless it failed. */
    public static @Nullable FailureView of(ImportJob<?> job) {
        var failure = job.failure();
        return failure == null
                ? null
                : new FailureView("body", new ReadersText(failure.reason()), failure.sheet(), failure.row());
    }
}
