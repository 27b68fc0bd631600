package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.fetching.LastSeen;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Keeps a check in the history first, then what it means for its source with what there is to tell: a crash between the two repeats the check. */
final class StoreCheck {

    private static final int PATIENCE = 3;

    private final Sources sources;
    private final Checks checks;
    private final Timetable timetable;

    StoreCheck(Sources sources, Checks checks, Timetable timetable) {
        this.sources = sources;
        this.checks = checks;
        this.timetable = timetable;
    }

    Check conclude(WatchedSource begun, Found found) {
        var check = CheckRecord.of(begun, found);
        checks.keep(check);
        while (true) {
            var current = sources.find(begun.id()).orElseThrow();
            var open = current.rhythm().open();
            if (open == null || open.number() != check.number()) return check;
            var story = new SourceTransition(current, check, found.at());
            if (!current.watchesTheSameAs(begun)) story.moves(current.with(current.rhythm().succeeded(current.rhythm().nextAt())));
            else tell(story, check, found);
            if (sources.save(current, story.source(), story.news())) return check;
        }
    }

    private void tell(SourceTransition story, Check check, Found found) {
        switch (found) {
            case Found.Nothing nothing -> succeeded(story, found, nothing.seen());
            case Found.Unfetched unfetched -> failed(story, unfetched);
            case Found.LedAway _ -> {
                succeeded(story, found, story.source().knowledge().seen());
                held(story, check);
            }
            case Found.Fetched fetched -> {
                succeeded(story, found, fetched.seen());
                fetched(story, check, fetched);
            }
        }
    }

    private void succeeded(SourceTransition story, Found found, LastSeen seen) {
        var source = story.source();
        var next = source.settings().schedule().next(source.id(), found.at(), timetable);
        story.moves(source.moved(source.rhythm().succeeded(next), source.knowledge().saw(seen))).end(Alarm.Kind.FAILING, Sentences.FETCHED_AGAIN);
    }

    private void failed(SourceTransition story, Found.Unfetched found) {
        var source = story.source();
        int failures = source.rhythm().failures() + 1;
        var next = source.settings().schedule().afterFailure(source.id(), found.at(), failures, found.retryAfter(), timetable);
        var rhythm = source.rhythm().failed(found.at(), next);
        story.moves(source.with(rhythm));
        if (failures >= PATIENCE || !found.passing()) {
            story.raise(Alarm.Kind.FAILING, requireNonNull(rhythm.failingSince()), Sentences.failing(failures, found.reason()));
        }
    }

    private void fetched(SourceTransition story, Check check, Found.Fetched found) {
        switch (check.outcome()) {
            case SAME_BYTES, DECORATION_ONLY -> {
                if (story.source().alarm(Alarm.Kind.HELD).isPresent()) back(story);
                story.end(Alarm.Kind.HELD, Sentences.GOOD_AGAIN);
            }
            case HELD -> held(story, check);
            case CHANGED, KNOWN -> took(story, check, found);
            case DISMISSED, NOT_MODIFIED, FAILED, REFUSED -> {}
        }
    }

    private static void back(SourceTransition story) {
        var source = story.source();
        story.moves(source.moved(source.rhythm(), source.knowledge().goesBack(source.knowledge().dismissed())));
    }

    private static void took(SourceTransition story, Check check, Found.Fetched found) {
        if (!(found.examined() instanceof Examined.Sound(var version, _))) throw new IllegalStateException("Only what is sound is taken over");
        RecordAcceptedVersion.over(story, check, version, found.answer(), found.at());
    }

    /** The same reasons as before are told once, however often they come. */
    private void held(SourceTransition story, Check check) {
        var source = story.source();
        var before = source.knowledge().newest();
        var waiting = source.alarm(Alarm.Kind.HELD).isPresent() && before != null ? before : null;
        var held = new NewestVersion(check.number(), waiting == null ? check.finishedAt() : waiting.seenAt(), null, null, false);
        story.moves(source.moved(source.rhythm(), source.knowledge().holds(held)));
        var sentence = Reasons.together(check.reasons());
        boolean anew = waiting != null && !codes(checks.find(source.id(), waiting.check()).orElse(null)).equals(codes(check));
        if (anew) story.raiseAnew(Alarm.Kind.HELD, check.finishedAt(), sentence);
        else story.raise(Alarm.Kind.HELD, check.finishedAt(), sentence);
    }

    private static List<String> codes(@Nullable Check check) {
        return check == null ? List.of() : check.reasons().stream().map(Reason::code).sorted().collect(Collectors.toList());
    }
}
