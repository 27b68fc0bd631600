package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What it means for a source that a version was taken over. */
final class RecordAcceptedVersion {

    private RecordAcceptedVersion() {}

    /** A version that follows one which is not in effect yet waits as long as that one does. */
    static void over(SourceTransition story, Check check, Version version, FetchedOriginal answer, Instant at) {
        var source = story.source();
        var before = source.knowledge().newest();
        boolean live = check.outcome() == Outcome.KNOWN || check.live();
        var became = new NewestVersion(check.number(), live ? at : waitingSince(before, at), check.edition(), check.importId(), live);
        var good = new AcceptedVersion(check.number(), answer.original(), version.fingerprint(), answer.from(), version.issued(), became, at);
        story.moves(source.moved(source.rhythm(), source.knowledge().took(good)));
        var figures = check.figures();
        if (check.outcome() != Outcome.KNOWN && figures != null) story.changed(Sentences.changed(figures, became));
        var hold = check.hold();
        story.end(Alarm.Kind.HELD, hold == null ? Sentences.GOOD_AGAIN : Sentences.released(hold)).end(Alarm.Kind.STALE, Sentences.NEW_AGAIN);
        if (live) story.end(Alarm.Kind.NOT_LIVE, Sentences.LIVE);
    }

    private static Instant waitingSince(@Nullable NewestVersion before, Instant at) {
        if (before == null || before.live()) return at;
        return before.edition() == null && before.importId() == null ? at : before.seenAt();
    }
}
