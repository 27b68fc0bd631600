package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.SourceVersions.AcceptedVersion;
import io.certwatch.catalogue.watching.version.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Updates the state of a source whose version was accepted. */
final class RecordAcceptedVersion {

    private RecordAcceptedVersion() {}

    /** If the previous version is not in effect yet, the waiting time continues from that version. */
    static void record(
            SourceTransition transition,
            Check check,
            Version version,
            TextDifference difference,
            FetchedOriginal answer,
            Instant at) {
        var source = transition.source();
        var before = source.knowledge().newest();
        boolean live = check.outcome() == Outcome.KNOWN || check.live();
        var became = new NewestVersion(
                check.number(), live ? at : waitingSince(before, at), check.edition(), check.importId(), live);
        var good = new AcceptedVersion(
                check.number(), answer.original(), version.fingerprint(), answer.from(), version.issued(), became, at);
        transition.moveTo(source.advance(source.checkState(), source.knowledge().withAccepted(good)));
        var figures = check.figures();
        if (check.outcome() != Outcome.KNOWN && figures != null)
            transition.reportChange(
                    source.settings().watched() instanceof Watched.LawPage
                            ? Sentences.lawChanged(figures, difference)
                            : Sentences.ofChange(figures, became));
        var hold = check.hold();
        transition
                .end(SourceAlarm.Kind.HELD, hold == null ? Sentences.GOOD_AGAIN : Sentences.ofRelease(hold))
                .end(SourceAlarm.Kind.STALE, Sentences.NEW_AGAIN);
        if (live) transition.end(SourceAlarm.Kind.NOT_LIVE, Sentences.LIVE);
    }

    private static Instant waitingSince(@Nullable NewestVersion before, Instant at) {
        if (before == null || before.live()) return at;
        return before.edition() == null && before.importId() == null ? at : before.seenAt();
    }
}
