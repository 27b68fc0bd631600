package io.certwatch.catalogue.watching;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.watching.version.ReadVersion;
import io.certwatch.platform.author.Author;
import io.certwatch.tabular.UnreadableSource;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applies the decision of a steward on a held version: releases it, so that it is accepted, or dismisses it. */
public final class DecideHold {

    /** The outcome of a steward's decision on a held version. */
    public sealed interface HoldOutcome {

        record Done(Check check) implements HoldOutcome {}

        record UnknownCheck() implements HoldOutcome {}

        record NotHeld(Outcome outcome) implements HoldOutcome {}

        record AlreadySettled(HoldDecision hold) implements HoldOutcome {}

        /** This newer check found another version. */
        record Overtaken(int check) implements HoldOutcome {}

        /** The version cannot be read. */
        record NotReleasable() implements HoldOutcome {}

        /** Required fields are still missing. */
        record StillHeld(List<Reason> reasons) implements HoldOutcome {}
    }

    private final Sources sources;
    private final Checks checks;
    private final ReadVersion readVersion;
    private final AcceptVersion acceptVersion;
    private final Clock clock;

    DecideHold(Sources sources, Checks checks, ReadVersion readVersion, AcceptVersion acceptVersion, Clock clock) {
        this.sources = sources;
        this.checks = checks;
        this.readVersion = readVersion;
        this.acceptVersion = acceptVersion;
        this.clock = clock;
    }

    /** @param given the fields of the edition that the document lacks */
    public HoldOutcome release(SourceId id, int number, Author author, String reason, GivenFields given) {
        var source = sources.find(id).orElse(null);
        var check = checks.find(id, number).orElse(null);
        var obstacle = obstacle(source, check);
        if (obstacle != null) return obstacle;
        if (!requireNonNull(check).releasable()) return new HoldOutcome.NotReleasable();
        try {
            return release(requireNonNull(source), check, hold(HoldDecision.Word.RELEASED, author, reason), given);
        } catch (UnreadableSource noLongerReadable) {
            return new HoldOutcome.NotReleasable();
        }
    }

    private HoldOutcome release(WatchedSource source, Check check, HoldDecision hold, GivenFields given)
            throws UnreadableSource {
        var answer = requireNonNull(check.answer());
        var watched = source.settings().watched();
        var terms = new AcceptVersion.Terms(
                source.knowledge(), answer.arrival(source.id(), check.number()), false, hold.reason(), given);
        return switch (acceptVersion.accept(source.id(), watched, answer.original(), terms)) {
            case AcceptanceOutcome.Accepted accepted -> applyRelease(source, check.releasedAs(accepted, hold));
            case AcceptanceOutcome.Known(var edition, var live) ->
                applyRelease(source, check.releasedAs(new AcceptanceOutcome.Accepted(edition, null, live, null), hold));
            case AcceptanceOutcome.Rejected(var reasons) -> new HoldOutcome.StillHeld(reasons);
        };
    }

    private HoldOutcome applyRelease(WatchedSource source, Check released) throws UnreadableSource {
        var answer = requireNonNull(released.answer());
        var version = readVersion.read(answer.original(), source.settings().watched());
        return apply(
                source,
                released,
                transition -> RecordAcceptedVersion.record(
                        transition,
                        released,
                        version,
                        TextDifference.NONE,
                        answer,
                        requireNonNull(released.hold()).at()));
    }

    public HoldOutcome dismiss(SourceId id, int number, Author author, String reason) {
        var source = sources.find(id).orElse(null);
        var check = checks.find(id, number).orElse(null);
        var obstacle = obstacle(source, check);
        if (obstacle != null) return obstacle;
        var hold = hold(HoldDecision.Word.DISMISSED, author, reason);
        var answer = requireNonNull(check).answer();
        var bytes = answer == null ? null : answer.original().sha256();
        return apply(requireNonNull(source), check.withDecision(hold), transition -> {
            var now = transition.source();
            transition
                    .moveTo(now.advance(now.checkState(), now.knowledge().withoutHeld(bytes)))
                    .end(SourceAlarm.Kind.HELD, Sentences.ofDismissal(hold));
        });
    }

    /** Stores the decision in the history only after it has been applied. */
    private HoldOutcome apply(WatchedSource source, Check settled, Consumer<SourceTransition> consequence) {
        for (var current = source; ; current = sources.find(source.id()).orElseThrow()) {
            var obstacle = overtaken(current, settled.number());
            if (obstacle != null) return obstacle;
            var transition = new SourceTransition(current, settled, clock.instant());
            consequence.accept(transition);
            if (!sources.save(current, transition.source(), transition.news())) continue;
            checks.keep(settled);
            return new HoldOutcome.Done(settled);
        }
    }

    private static @Nullable HoldOutcome obstacle(@Nullable WatchedSource source, @Nullable Check check) {
        if (source == null || check == null) return new HoldOutcome.UnknownCheck();
        if (check.hold() != null) return new HoldOutcome.AlreadySettled(check.hold());
        if (check.outcome() != Outcome.HELD) return new HoldOutcome.NotHeld(check.outcome());
        return overtaken(source, check.number());
    }

    private static @Nullable HoldOutcome overtaken(WatchedSource source, int number) {
        var newest = source.knowledge().newest();
        int last = newest == null ? source.checkState().checks() : newest.check();
        return last == number && source.alarm(SourceAlarm.Kind.HELD).isPresent()
                ? null
                : new HoldOutcome.Overtaken(last);
    }

    private HoldDecision hold(HoldDecision.Word word, Author author, String reason) {
        return new HoldDecision(word, author.by(), author.recordedBy(), reason, clock.instant());
    }
}
