package io.certwatch.product.productimport;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.productimport.reading.Detection;
import io.certwatch.product.productimport.reading.Instructions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A company's export on its way into the inventory.
 *
 * @param name     null if whoever sent it gave none
 * @param said     what people say about how it is read
 * @param full     whether it names every product of the company
 * @param attempts how often work on it was taken up since it last went on; a crash takes it up again
 * @param setback  why the last of these attempts that broke off did so; null without any
 * @param detection how it is read; null before that is known
 * @param traceparent of the request that its work follows from: of the upload, later of the wish to withdraw
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
            String id, String company, Original original, @Nullable FileName name, Instructions said, boolean full, Instant at,
            @Nullable String traceparent) {
        return new Import(id, company, 1, original, name, said, full, at, Phase.RECEIVED, 0, null, Progress.NONE, null, null, null, null, traceparent);
    }

    /** Whether it has named products, or may do so yet. */
    boolean names() {
        return !phase.ended() || progress.stored() + progress.unchanged() > 0;
    }

    /** Whether the same bytes are being read in the same way. */
    boolean isUnderWayWith(Original other, Instructions instructions, boolean isFull) {
        return isReading() && original.equals(other) && said.equals(instructions) && full == isFull;
    }

    /** Of all imports that are reading, only one says the same of the same bytes; null if it reads no more. */
    public @Nullable String sameness() {
        return isReading() ? company + "/" + original.sha256() + "/" + full + "/" + said.digest() : null;
    }

    private boolean isReading() {
        return !phase.ended() && phase != Phase.CANCELLING && phase != Phase.WITHDRAWING;
    }

    /** Of all that is registered or withdrawn by it. */
    Cause cause() {
        return new Cause(Cause.Kind.IMPORT, id);
    }

    boolean rests(Instant at) {
        return setback != null && at.isBefore(setback.retryAt());
    }

    /** What came of it so far stays. */
    Import setBack(TemporaryFailure by) {
        return new Import(id, company, revision + 1, original, name, said, full, receivedAt, phase, Math.max(1, attempts), by, progress, detection, failure,
                withdrawal, finishedAt, traceparent);
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

    /** Only what is stored need not be done once more after a crash. */
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

    /** The import is done as it was before; only the withdrawal is given up, and may be wanted again. */
    Import givenUpWithdrawing(Failure why) {
        return with(Phase.DONE, 0, progress, detection, failure, requireNonNull(withdrawal).failed(why), finishedAt);
    }

    Import withdrawing(Withdrawal word) {
        return with(Phase.WITHDRAWING, 0, progress, detection, failure, word, finishedAt);
    }

    Import followsFrom(@Nullable String request) {
        return new Import(id, company, revision, original, name, said, full, receivedAt, phase, attempts, setback, progress, detection, failure,
                withdrawal, finishedAt, request);
    }

    /** Without attempts there is no setback. */
    private Import with(
            Phase next, int begun, Progress made, @Nullable Detection found, @Nullable Failure why, @Nullable Withdrawal word, @Nullable Instant at) {
        return new Import(id, company, revision + 1, original, name, said, full, receivedAt, next, begun, begun == 0 ? null : setback, made, found, why, word, at,
                traceparent);
    }
}
