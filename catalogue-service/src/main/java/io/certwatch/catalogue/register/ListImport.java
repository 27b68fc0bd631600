package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into the register.
 *
 * @param attempts how often work on it has begun; a crash begins it again
 * @param reasons why it is held, {@code releasable} whether a steward may apply it nevertheless
 * @param decision what a steward said to it
 * @param basis what its reading rested on beside its bytes, once it is done
 * @param traceparent of the request that its work follows from: of the upload, or of a steward's wish to have it applied
 */
public record ListImport(
        String id,
        ListKind kind,
        String source,
        Original original,
        Arrival arrival,
        Instant receivedAt,
        Phase phase,
        int attempts,
        Progress progress,
        @Nullable Measures measures,
        List<String> reasons,
        boolean releasable,
        @Nullable String decision,
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
        return new ListImport(id, kind, source, original, arrival, at, Phase.RECEIVED, 0, Progress.NONE, null, List.of(), false, decision, null, null, traceparent);
    }

    ListImport begins(Phase next) {
        return with(next, attempts + 1, progress, measures);
    }

    ListImport goesOn(Progress made) {
        return with(phase, attempts, made, measures);
    }

    ListImport passes(Measures found) {
        return with(Phase.APPLYING, 0, progress, found);
    }

    /** A steward has decided before anybody objected. */
    ListImport passesDespite(List<String> why, Measures found) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, Phase.APPLYING, 0, progress, found, why, false, decision, null, null, traceparent);
    }

    ListImport held(List<String> why, boolean mayBeReleased, @Nullable Measures found) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, Phase.HELD, 0, progress, found, why, mayBeReleased, null, null, null, traceparent);
    }

    ListImport decided(Phase next, String why, @Nullable Instant at) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, next, 0, progress, measures, reasons, false, why, null, at, traceparent);
    }

    ListImport followsFrom(@Nullable String request) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, phase, attempts, progress, measures, reasons, releasable, decision, basis, finishedAt,
                request);
    }

    ListImport done(Progress made, String readWith, Instant at) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, Phase.DONE, attempts, made, measures, reasons, releasable, decision, readWith, at,
                traceparent);
    }

    private ListImport with(Phase next, int begun, Progress made, @Nullable Measures found) {
        return new ListImport(
                id, kind, source, original, arrival, receivedAt, next, begun, made, found, reasons, releasable, decision, basis, finishedAt,
                traceparent);
    }
}
