package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into the register.
 *
 * @param attempts how often work on it has begun; a crash begins it again
 * @param setback why the last of these attempts that broke off did so; null once work goes on
 * @param reasons what the guard has against it
 * @param decision what a person said to it
 * @param failure why nothing of it, or no more, was stored: a sentence without its full stop
 * @param basis what its reading rested on beside its bytes, once it is done
 * @param traceparent of the request that its work follows from: of the upload, or of a steward's wish to have it stored
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
            String id, ListKind kind, String source, Original original, Arrival arrival, @Nullable String decision, Instant at,
            @Nullable String traceparent) {
        return new ListImport(
                id, 1, kind, source, original, arrival, at, Phase.RECEIVED, 0, null, Progress.NONE, null, List.of(), decision, null, null, null, traceparent);
    }

    ListImport begins() {
        var next = phase == Phase.RECEIVED || phase == Phase.CHECKING ? Phase.CHECKING : Phase.STORING;
        return with(next, attempts + 1, progress, finishedAt);
    }

    boolean rests(Instant at) {
        return setback != null && at.isBefore(setback.retryAt());
    }

    ListImport setBack(Setback by) {
        return new ListImport(
                id, revision + 1, kind, source, original, arrival, receivedAt, phase, attempts, by, progress, measures, reasons, decision, failure, basis,
                finishedAt, traceparent);
    }

    ListImport goesOn(Progress made) {
        return with(phase, attempts, made, finishedAt);
    }

    /** @param objections those that a steward has overruled before anybody raised them */
    ListImport passes(List<String> objections, Measures found) {
        return with(Phase.STORING, 0, progress.secondReading(), null).judged(objections, found);
    }

    ListImport held(List<String> objections, Measures found) {
        return with(Phase.HELD, 0, progress, null).judged(objections, found);
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

    /** A person need not say why. */
    ListImport decided(@Nullable String why) {
        return with(measures, reasons, why == null ? decision : why, failure, basis, traceparent);
    }

    ListImport followsFrom(@Nullable String request) {
        return with(measures, reasons, decision, failure, basis, request);
    }

    private ListImport judged(List<String> objections, Measures found) {
        return with(found, objections, decision, failure, basis, traceparent);
    }

    private ListImport with(Phase next, int begun, Progress made, @Nullable Instant at) {
        return new ListImport(
                id, revision + 1, kind, source, original, arrival, receivedAt, next, begun, null, made, measures, reasons, decision, failure, basis, at, traceparent);
    }

    private ListImport with(
            @Nullable Measures found, List<String> objections, @Nullable String why, @Nullable String broken, @Nullable String readWith,
            @Nullable String request) {
        return new ListImport(
                id, revision, kind, source, original, arrival, receivedAt, phase, attempts, setback, progress, found, objections, why, broken, readWith, finishedAt, request);
    }
}
