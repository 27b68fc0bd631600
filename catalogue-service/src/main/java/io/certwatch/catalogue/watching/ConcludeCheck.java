package io.certwatch.catalogue.watching;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.watching.schedule.Timetable;
import io.certwatch.catalogue.watching.version.ExamineOriginal.Examined;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores a check in the history, then the resulting state and messages of its source; a crash between the two repeats the check. */
record ConcludeCheck(Sources sources, Checks checks, Timetable timetable) {

    Check conclude(WatchedSource begun, CheckResult found) {
        var check = CheckRecord.of(begun, found);
        checks.keep(check);
        while (true) {
            var current = sources.find(begun.id()).orElseThrow();
            var open = current.checkState().open();
            if (open == null || open.number() != check.number()) return check;
            var transition = new SourceTransition(current, check, found.at());
            if (!current.watchesTheSameAs(begun))
                transition.moveTo(current.with(
                        current.checkState().withSuccess(current.checkState().nextAt())));
            else update(transition, check, found);
            if (sources.save(current, transition.source(), transition.news())) return check;
        }
    }

    private void update(SourceTransition transition, Check check, CheckResult found) {
        switch (found) {
            case CheckResult.Unchanged nothing -> recordSuccess(transition, found, nothing.seen());
            case CheckResult.NotFetched unfetched -> recordFailure(transition, unfetched);
            case CheckResult.Redirected _ -> {
                recordSuccess(transition, found, transition.source().knowledge().seen());
                recordHold(transition, check);
            }
            case CheckResult.Fetched fetched -> {
                recordSuccess(transition, found, fetched.seen());
                recordFetched(transition, check, fetched);
            }
        }
    }

    private void recordSuccess(SourceTransition transition, CheckResult found, LastSeen seen) {
        var source = transition.source();
        var next = source.settings().schedule().next(source.id(), found.at(), timetable);
        transition
                .moveTo(source.advance(
                        source.checkState().withSuccess(next),
                        source.knowledge().withSeen(seen)))
                .end(SourceAlarm.Kind.FAILING, Sentences.FETCHED_AGAIN);
    }

    private void recordFailure(SourceTransition transition, CheckResult.NotFetched found) {
        var source = transition.source();
        int failures = source.checkState().failures() + 1;
        var next = source.settings()
                .schedule()
                .afterFailure(source.id(), found.at(), failures, found.retryAfter(), timetable);
        var checkState = source.checkState().withFailure(found.at(), next);
        transition.moveTo(source.with(checkState));
        if (SourceAlarm.isDueAfter(failures, found.passing())) {
            transition.raise(
                    SourceAlarm.Kind.FAILING,
                    requireNonNull(checkState.failingSince()),
                    Sentences.failing(failures, found.reason()));
        }
    }

    private void recordFetched(SourceTransition transition, Check check, CheckResult.Fetched found) {
        switch (check.outcome()) {
            case SAME_BYTES, DECORATION_ONLY -> {
                if (transition.source().alarm(SourceAlarm.Kind.HELD).isPresent()) forgetHeld(transition);
                transition.end(SourceAlarm.Kind.HELD, Sentences.GOOD_AGAIN);
            }
            case HELD -> recordHold(transition, check);
            case CHANGED, KNOWN -> recordAccepted(transition, check, found);
            case DISMISSED, NOT_MODIFIED, FAILED, REFUSED -> {}
        }
    }

    private static void forgetHeld(SourceTransition transition) {
        var source = transition.source();
        transition.moveTo(source.advance(
                source.checkState(),
                source.knowledge().withoutHeld(source.knowledge().dismissed())));
    }

    private static void recordAccepted(SourceTransition transition, Check check, CheckResult.Fetched found) {
        if (!(found.examined() instanceof Examined.Sound(var version, var _, var difference)))
            throw new IllegalStateException("Only a sound version can be accepted");
        RecordAcceptedVersion.record(transition, check, version, difference, found.answer(), found.at());
    }

    /** Publishes one message as long as the reasons stay the same. */
    private void recordHold(SourceTransition transition, Check check) {
        var source = transition.source();
        var before = source.knowledge().newest();
        var waiting = source.alarm(SourceAlarm.Kind.HELD).isPresent() && before != null ? before : null;
        var held = new NewestVersion(
                check.number(), waiting == null ? check.finishedAt() : waiting.seenAt(), null, null, false);
        transition.moveTo(source.advance(source.checkState(), source.knowledge().withHeld(held)));
        var sentence = Reasons.together(check.reasons());
        boolean otherReasons = waiting != null
                && !codes(checks.find(source.id(), waiting.check()).orElse(null))
                        .equals(codes(check));
        if (otherReasons) transition.raiseAgain(SourceAlarm.Kind.HELD, check.finishedAt(), sentence);
        else transition.raise(SourceAlarm.Kind.HELD, check.finishedAt(), sentence);
    }

    private static List<String> codes(@Nullable Check check) {
        return check == null
                ? List.of()
                : check.reasons().stream().map(Reason::code).sorted().collect(Collectors.toList());
    }
}
