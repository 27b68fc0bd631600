package io.certwatch.importjob.web;

import io.certwatch.importjob.ImportJob;
import io.certwatch.platform.web.ReadersText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the last attempt of an import failed, and when the next begins.
 *
 * @param attempts number of attempts without progress
 */
public record SetbackView(ReadersText reason, Instant at, Instant retryAt, int attempts) {

    /** Null after progress. */
    public static @Nullable SetbackView of(ImportJob<?> job) {
        var setback = job.setback();
        return setback == null
                ? null
                : new SetbackView(new ReadersText(setback.reason()), setback.at(), setback.retryAt(), job.attempts());
    }
}
