package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Instructions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import of a company's export.
 *
 * @param name null if the client gave none
 * @param said the client's instructions for reading it
 * @param full whether it names every product of the company
 * @param attempts how often work was started since it last made progress; a restart after a crash counts
 * @param setback why the last failed attempt failed; null without any
 * @param detection how it is read; null before that is known
 * @param traceparent of the request that the work belongs to: first the upload, later the request to withdraw
 */
public record Import(
        String id,
        String company,
        long revision,
        Original original,
        @Nullable FileName name,
        Instructions said,
        boolean full,
        Instant receivedAt,
        Phase phase,
        int attempts,
        @Nullable TemporaryFailure setback,
        Progress progress,
        @Nullable Detection detection,
        @Nullable Failure failure,
        @Nullable Withdrawal withdrawal,
        @Nullable Instant finishedAt,
        @Nullable String traceparent) {

    static Import received(
            String id,
            String company,
            Original original,
            @Nullable FileName name,
            Instructions said,
            boolean full,
            Instant at,
            @Nullable String traceparent) {
        return new Import(
                id,
                company,
                1,
                original,
                name,
                said,
                full,
                at,
                Phase.RECEIVED,
                0,
                null,
                Progress.NONE,
                null,
                null,
                null,
                null,
                traceparent);
    }

    /** Whether it has named products, or may still do so. */
    boolean names() {
        return !phase.ended() || progress.stored() + progress.unchanged() > 0;
    }

    /** Whether it is in progress for the same bytes with the same instructions. */
    boolean isUnderWayWith(Original other, Instructions instructions, boolean isFull) {
        return isReading() && original.equals(other) && said.equals(instructions) && full == isFull;
    }

    /** A key that only one running import of the same bytes can have; null once it no longer reads. */
    public @Nullable String sameness() {
        return isReading() ? company + "/" + original.sha256() + "/" + full + "/" + said.digest() : null;
    }

    private boolean isReading() {
        return !phase.ended() && phase != Phase.CANCELLING && phase != Phase.WITHDRAWING;
    }

    /** The cause of every registration and withdrawal by it. */
    Cause cause() {
        return new Cause(Cause.Kind.IMPORT, id);
    }

    boolean rests(Instant at) {
        return setback != null && at.isBefore(setback.retryAt());
    }

    /** Keeps the results so far. */
    Import setBack(TemporaryFailure by) {
        return new Import(
                id,
                company,
                revision + 1,
                original,
                name,
                said,
                full,
                receivedAt,
                phase,
                Math.max(1, attempts),
                by,
                progress,
                detection,
                failure,
                withdrawal,
                finishedAt,
                traceparent);
    }

    Import takenUp(Phase next, Instant at) {
        return with(next, attempts + 1, progress.takenUp(at), detection, failure, withdrawal, finishedAt);
    }

    /** The check begins at the first row, whatever was read before. */
    Import checked(Detection found, Instant at) {
        return with(Phase.CHECKING, attempts, Progress.NONE.takenUp(at), found, null, withdrawal, null);
    }

    Import storing() {
        return with(Phase.STORING, 0, progress.secondReading(), detection, failure, withdrawal, null);
    }

    /** Only stored progress is not repeated after a crash. */
    Import goesOn(Progress made) {
        return with(phase, phase == Phase.STORING ? 0 : attempts, made, detection, failure, withdrawal, null);
    }

    Import comparing() {
        return with(Phase.COMPARING, attempts, progress.withAbsent(0), detection, failure, withdrawal, null);
    }

    Import done(Instant at) {
        return with(Phase.DONE, 0, progress, detection, failure, withdrawal, at);
    }

    Import failed(Failure why, Instant at) {
        return with(Phase.FAILED, 0, progress, detection, why, withdrawal, at);
    }

    Import cancelling() {
        return with(Phase.CANCELLING, 0, progress, detection, failure, withdrawal, null);
    }

    Import cancelled(Progress made, Instant at) {
        return with(Phase.CANCELLED, 0, made, detection, failure, withdrawal, at);
    }

    /** The import is done as before; only the withdrawal is given up, and can be requested again. */
    Import givenUpWithdrawing(Failure why) {
        return with(
                Phase.DONE,
                0,
                progress,
                detection,
                failure,
                requireNonNull(withdrawal).failed(why),
                finishedAt);
    }

    Import withdrawing(Withdrawal word) {
        return with(Phase.WITHDRAWING, 0, progress, detection, failure, word, finishedAt);
    }

    Import followsFrom(@Nullable String request) {
        return new Import(
                id,
                company,
                revision,
                original,
                name,
                said,
                full,
                receivedAt,
                phase,
                attempts,
                setback,
                progress,
                detection,
                failure,
                withdrawal,
                finishedAt,
                request);
    }

    /** Without attempts there is no setback. */
    private Import with(
            Phase next,
            int begun,
            Progress made,
            @Nullable Detection found,
            @Nullable Failure why,
            @Nullable Withdrawal word,
            @Nullable Instant at) {
        return new Import(
                id,
                company,
                revision + 1,
                original,
                name,
                said,
                full,
                receivedAt,
                next,
                begun,
                begun == 0 ? null : setback,
                made,
                found,
                why,
                word,
                at,
                traceparent);
    }
}
