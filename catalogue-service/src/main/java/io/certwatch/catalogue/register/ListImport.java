package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The import of a list into the register.
 *
 * @param attempts how often the current step has begun; it begins again after a crash
 * @param setback why the last attempt was interrupted; null once work has resumed
 * @param reasons the objections of the guard
 * @param decision the reason that a steward gave for a decision
 * @param failure why the import failed: a sentence without a full stop
 * @param basis see {@link ReadList#basis}; null until the import is done
 * @param traceparent of the request that caused the current work: the upload, or the release by a steward
 */
public record ListImport(
        String id,
        long revision,
        ListKind kind,
        String source,
        Original original,
        Arrival arrival,
        Instant receivedAt,
        Phase phase,
        int attempts,
        @Nullable Setback setback,
        Progress progress,
        @Nullable Measures measures,
        List<String> reasons,
        @Nullable String decision,
        @Nullable String failure,
        @Nullable String basis,
        @Nullable Instant finishedAt,
        @Nullable String traceparent) {

    public ListImport {
        reasons = List.copyOf(reasons);
    }

    static ListImport received(String id, ListKind kind, String source, Original original, Instant at) {
        return received(id, kind, source, original, Arrival.UPLOADED, null, at, null);
    }

    static ListImport received(
            String id,
            ListKind kind,
            String source,
            Original original,
            Arrival arrival,
            @Nullable String decision,
            Instant at,
            @Nullable String traceparent) {
        return new ListImport(
                id,
                1,
                kind,
                source,
                original,
                arrival,
                at,
                Phase.RECEIVED,
                0,
                null,
                Progress.NONE,
                null,
                List.of(),
                decision,
                null,
                null,
                null,
                traceparent);
    }

    ListImport begins() {
        var next = phase == Phase.RECEIVED || phase == Phase.CHECKING ? Phase.CHECKING : Phase.STORING;
        return with(next, attempts + 1, progress, finishedAt);
    }

    boolean isPaused(Instant at) {
        return setback != null && at.isBefore(setback.retryAt());
    }

    ListImport setBack(Setback by) {
        return new ListImport(
                id,
                revision + 1,
                kind,
                source,
                original,
                arrival,
                receivedAt,
                phase,
                attempts,
                by,
                progress,
                measures,
                reasons,
                decision,
                failure,
                basis,
                finishedAt,
                traceparent);
    }

    ListImport withProgress(Progress made) {
        return with(phase, attempts, made, finishedAt);
    }

    /** @param objections those that a steward has overruled in advance */
    ListImport passes(List<String> objections, Measures found) {
        return with(Phase.STORING, 0, progress.secondReading(), null).withMeasures(objections, found);
    }

    ListImport held(List<String> objections, Measures found) {
        return with(Phase.HELD, 0, progress, null).withMeasures(objections, found);
    }

    ListImport released(String why) {
        return with(Phase.STORING, 0, progress.secondReading(), null).decided(why);
    }

    ListImport comparing() {
        return with(Phase.COMPARING, attempts, progress, null);
    }

    ListImport cancelling() {
        return with(Phase.CANCELLING, 0, progress, null);
    }

    ListImport cancelled(Progress made, Instant at) {
        return with(Phase.CANCELLED, 0, made, at);
    }

    ListImport failed(String why, Instant at) {
        var ended = with(Phase.FAILED, attempts, progress, at);
        return ended.with(ended.measures, ended.reasons, ended.decision, why, null, ended.traceparent);
    }

    ListImport done(Progress made, String readWith, Instant at) {
        var ended = with(Phase.DONE, attempts, made, at);
        return ended.with(ended.measures, ended.reasons, ended.decision, null, readWith, ended.traceparent);
    }

    /** The reason is optional. */
    ListImport decided(@Nullable String why) {
        return with(measures, reasons, why == null ? decision : why, failure, basis, traceparent);
    }

    ListImport followsFrom(@Nullable String request) {
        return with(measures, reasons, decision, failure, basis, request);
    }

    private ListImport withMeasures(List<String> objections, Measures found) {
        return with(found, objections, decision, failure, basis, traceparent);
    }

    private ListImport with(Phase next, int begun, Progress made, @Nullable Instant at) {
        return new ListImport(
                id,
                revision + 1,
                kind,
                source,
                original,
                arrival,
                receivedAt,
                next,
                begun,
                null,
                made,
                measures,
                reasons,
                decision,
                failure,
                basis,
                at,
                traceparent);
    }

    private ListImport with(
            @Nullable Measures found,
            List<String> objections,
            @Nullable String why,
            @Nullable String broken,
            @Nullable String readWith,
            @Nullable String request) {
        return new ListImport(
                id,
                revision,
                kind,
                source,
                original,
                arrival,
                receivedAt,
                phase,
                attempts,
                setback,
                progress,
                found,
                objections,
                why,
                broken,
                readWith,
                finishedAt,
                request);
    }
}
