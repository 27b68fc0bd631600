package io.certwatch.importjob;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The import of an uploaded file, as last stored. Every step makes the next revision.
 *
 * @param owner whose imports run one after another: a company, or {@link #SHARED}
 * @param uniqueKey a key that only one import may have while it reads; null if equal uploads are imports of their own
 * @param attempts how often work was started since it last made progress; a restart after a crash counts
 * @param setback why the last attempt failed; null after progress
 * @param details what only the service knows
 * @param traceparent of the request that the work belongs to: first the upload, later the decision of a person
 * @param findingsDeletedAt when the rows with errors, and what a full file did not name, were no longer kept; null while
 *     they are
 */
@RecordBuilder
public record ImportJob<D>(
        String id,
        String owner,
        @Nullable String uniqueKey,
        long revision,
        Original original,
        Instant receivedAt,
        Phase phase,
        int attempts,
        @Nullable Setback setback,
        Progress progress,
        D details,
        @Nullable ImportFailure failure,
        @Nullable Instant finishedAt,
        @Nullable String traceparent,
        @Nullable Instant findingsDeletedAt)
        implements ImportJobBuilder.With<D> {

    /** The owner of imports that belong to no company. */
    public static final String SHARED = "";

    public static <D> ImportJob<D> receive(
            String id,
            String owner,
            @Nullable String uniqueKey,
            Original original,
            D details,
            Instant at,
            @Nullable String traceparent) {
        return new ImportJob<>(
                id,
                owner,
                uniqueKey,
                1,
                original,
                at,
                Phase.RECEIVED,
                0,
                null,
                Progress.NONE,
                details,
                null,
                null,
                traceparent,
                null);
    }

    /** Whether nothing names the import as a cause, because it has ended and changed nothing. */
    public boolean changedNothing() {
        var rows = progress.rows();
        if (!phase.ended() || rows.stored() > 0 || rows.absent() > 0) return false;
        return phase == Phase.DONE || rows.total() == 0; // the total is known before the first row is stored
    }

    boolean rests(Instant at) {
        return setback != null && at.isBefore(setback.retryAt());
    }

    /** Keeps the results so far. */
    public ImportJob<D> setBack(Setback by) {
        return next(phase, Math.max(1, attempts), by, progress);
    }

    /** Starts an attempt. */
    public ImportJob<D> begin(Phase next, Instant at) {
        return next(next, attempts + 1, setback, progress.begin(at));
    }

    /** Resets the counts, because the service reads the file from its first row again. */
    public ImportJob<D> restart(Instant at) {
        return next(phase, attempts, setback, Progress.NONE.begin(at));
    }

    /** Progress that is repeated after a crash. */
    public ImportJob<D> advance(Progress made) {
        return next(phase, attempts, null, made);
    }

    /** Progress that a later attempt continues from, so that attempts start counting again. */
    public ImportJob<D> checkpoint(Progress made) {
        return next(phase, 0, null, made);
    }

    public ImportJob<D> storing() {
        return next(Phase.STORING, 0, null, progress.secondReading());
    }

    public ImportJob<D> held() {
        return next(Phase.HELD, 0, null, progress);
    }

    public ImportJob<D> comparing() {
        return next(Phase.COMPARING, attempts, setback, progress.withAbsent(0));
    }

    public ImportJob<D> withdrawing() {
        return next(Phase.WITHDRAWING, 0, null, progress);
    }

    public ImportJob<D> cancelling() {
        return next(Phase.CANCELLING, 0, null, progress);
    }

    public ImportJob<D> cancel(Progress made, Instant at) {
        return next(Phase.CANCELLED, 0, null, made).end(failure, at);
    }

    /** A withdrawal that follows the end does not change the time of the end. */
    public ImportJob<D> complete(Instant at) {
        return next(Phase.DONE, 0, null, progress).end(failure, requireNonNullElse(finishedAt, at));
    }

    public ImportJob<D> fail(ImportFailure why, Instant at) {
        return next(Phase.FAILED, 0, null, progress).end(why, at);
    }

    public ImportJob<D> with(D changed) {
        return with(job -> job.revision(revision + 1).details(changed));
    }

    public ImportJob<D> followsFrom(@Nullable String request) {
        return with(job -> job.revision(revision + 1).traceparent(request));
    }

    private ImportJob<D> next(Phase next, int begun, @Nullable Setback by, Progress made) {
        return with(job -> job.revision(revision + 1)
                .phase(next)
                .attempts(begun)
                .setback(by)
                .progress(made));
    }

    private ImportJob<D> end(@Nullable ImportFailure why, Instant at) {
        return with(job -> job.failure(why).finishedAt(at));
    }
}
