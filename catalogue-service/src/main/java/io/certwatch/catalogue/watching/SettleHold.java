package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Objects.requireNonNull;

/** A steward releases a version that is held, so that it is taken over all the same, or dismisses it. */
public final class SettleHold {

    private final Sources sources;
    private final Checks checks;
    private final ReadVersion readVersion;
    private final TakeOver takeOver;
    private final Clock clock;

    SettleHold(Sources sources, Checks checks, ReadVersion readVersion, TakeOver takeOver, Clock clock) {
        this.sources = sources;
        this.checks = checks;
        this.readVersion = readVersion;
        this.takeOver = takeOver;
        this.clock = clock;
    }

    /** @param given what the document does not say of the edition */
    public Settlement release(SourceId id, int number, String by, String reason, GivenFields given) {
        var source = sources.find(id).orElse(null);
        var check = checks.find(id, number).orElse(null);
        var obstacle = obstacle(source, check);
        if (obstacle != null) return obstacle;
        if (!requireNonNull(check).releasable()) return new Settlement.NotReleasable();
        try {
            return release(requireNonNull(source), check, hold(Hold.Word.RELEASED, by, reason), given);
        } catch (UnreadableSource notAnyMore) {
            return new Settlement.NotReleasable();
        }
    }

    private Settlement release(WatchedSource source, Check check, Hold hold, GivenFields given) throws UnreadableSource {
        var answer = requireNonNull(check.answer());
        var watched = source.settings().watched();
        var leave = new TakeOver.Leave(source.knowledge(), answer.arrival(source.id(), check.number()), false, hold.reason(), given);
        return switch (takeOver.take(source.id(), watched, answer.original(), leave)) {
            case Taken.Over over -> released(source, check.releasedAs(over, hold));
            case Taken.Known(var edition, var live) -> released(source, check.releasedAs(new Taken.Over(edition, null, live, null), hold));
            case Taken.Not(var reasons) -> new Settlement.StillHeld(reasons);
        };
    }

    private Settlement released(WatchedSource source, Check released) throws UnreadableSource {
        var answer = requireNonNull(released.answer());
        var version = readVersion.read(answer.original(), source.settings().watched());
        return settle(source, released, story -> Take.over(story, released, version, answer, requireNonNull(released.hold()).at()));
    }

    public Settlement dismiss(SourceId id, int number, String by, String reason) {
        var source = sources.find(id).orElse(null);
        var check = checks.find(id, number).orElse(null);
        var obstacle = obstacle(source, check);
        if (obstacle != null) return obstacle;
        var hold = hold(Hold.Word.DISMISSED, by, reason);
        var answer = requireNonNull(check).answer();
        var bytes = answer == null ? null : answer.original().sha256();
        return settle(requireNonNull(source), check.decided(hold), story -> {
            var now = story.source();
            story.moves(now.moved(now.rhythm(), now.knowledge().goesBack(bytes))).end(Alarm.Kind.HELD, Sentences.dismissed(hold));
        });
    }

    /** The word is in the history only once it has come true. */
    private Settlement settle(WatchedSource source, Check settled, Consumer<Story> consequence) {
        for (var current = source; ; current = sources.find(source.id()).orElseThrow()) {
            var obstacle = overtaken(current, settled.number());
            if (obstacle != null) return obstacle;
            var story = new Story(current, settled, clock.instant().truncatedTo(MILLIS));
            consequence.accept(story);
            if (!sources.save(current, story.source(), story.news())) continue;
            checks.keep(settled);
            return new Settlement.Done(settled);
        }
    }

    private static @Nullable Settlement obstacle(@Nullable WatchedSource source, @Nullable Check check) {
        if (source == null || check == null) return new Settlement.UnknownCheck();
        if (check.hold() != null) return new Settlement.AlreadySettled(check.hold());
        if (check.outcome() != Outcome.HELD) return new Settlement.NotHeld(check.outcome());
        return overtaken(source, check.number());
    }

    private static @Nullable Settlement overtaken(WatchedSource source, int number) {
        var newest = source.knowledge().newest();
        int last = newest == null ? source.rhythm().checks() : newest.check();
        return last == number && source.alarm(Alarm.Kind.HELD).isPresent() ? null : new Settlement.Overtaken(last);
    }

    private Hold hold(Hold.Word word, String by, String reason) {
        return new Hold(word, by, reason, clock.instant().truncatedTo(MILLIS));
    }
}
