package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.schedule.Timetable;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates, changes and retires sources, and requests checks, on behalf of stewards. */
public final class EditSources {

    /** The outcome of a request to change a source. */
    public sealed interface SourceEditOutcome {

        record Created(WatchedSource source) implements SourceEditOutcome {}

        record Kept(WatchedSource source) implements SourceEditOutcome {}

        record Unknown(SourceId id) implements SourceEditOutcome {}

        /** The request does not name the revision that it is based on. */
        record Unconditional(SourceId id) implements SourceEditOutcome {}

        /** The request is based on another revision; {@code revision} is the current one. */
        record Stale(SourceId id, int revision) implements SourceEditOutcome {}
    }

    private final Sources sources;
    private final Timetable timetable;
    private final Clock clock;

    EditSources(Sources sources, Timetable timetable, Clock clock) {
        this.sources = sources;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** @param revision the revision that the request is based on; null for a new source */
    public SourceEditOutcome keep(SourceId id, SourceSettings settings, @Nullable Integer revision) {
        var known = sources.find(id);
        if (known.isEmpty())
            return revision == null ? create(id, settings, revision) : new SourceEditOutcome.Unknown(id);
        if (!known.get().retired()) return change(id, revision, source -> with(source, settings));
        return revision == null ? reactivate(known.get(), settings) : new SourceEditOutcome.Unknown(id);
    }

    private SourceEditOutcome reactivate(WatchedSource retired, SourceSettings settings) {
        var transition = with(retired, settings);
        return sources.save(retired, transition.source(), transition.news())
                ? new SourceEditOutcome.Created(transition.source())
                : keep(retired.id(), settings, null);
    }

    public SourceEditOutcome retire(SourceId id, @Nullable Integer revision) {
        return change(id, revision, source -> {
            var transition = transition(source).moveTo(source.retire());
            return endAlarms(transition, Sentences.NOT_WATCHED);
        });
    }

    /** Requests a check; returns the one that is open already, if there is one. */
    public Optional<OpenCheck> ask(SourceId id) {
        while (true) {
            var source = sources.find(id).filter(known -> !known.retired()).orElse(null);
            if (source == null) return Optional.empty();
            if (source.checkState().open() != null)
                return Optional.of(source.checkState().open());
            var asked = source.with(source.checkState().opens(OpenCheck.Asked.STEWARD, clock.instant()));
            if (sources.save(source, asked, List.of()))
                return Optional.ofNullable(asked.checkState().open());
        }
    }

    private SourceEditOutcome create(SourceId id, SourceSettings settings, @Nullable Integer revision) {
        var created = WatchedSource.begin(id, settings, clock.instant());
        return sources.add(created) ? new SourceEditOutcome.Created(created) : keep(id, settings, revision);
    }

    /** Retries after a concurrent change by the service, but rejects the request after one by a steward. */
    private SourceEditOutcome change(
            SourceId id, @Nullable Integer revision, Function<WatchedSource, SourceTransition> change) {
        while (true) {
            var source = sources.find(id).orElse(null);
            if (source == null || source.retired()) return new SourceEditOutcome.Unknown(id);
            if (revision == null) return new SourceEditOutcome.Unconditional(id);
            if (source.revision() != revision) return new SourceEditOutcome.Stale(id, source.revision());
            var transition = change.apply(source);
            if (sources.save(source, transition.source(), transition.news()))
                return new SourceEditOutcome.Kept(transition.source());
        }
    }

    private SourceTransition with(WatchedSource source, SourceSettings settings) {
        var now = clock.instant();
        var next = settings.schedule().next(source.id(), now, timetable);
        var changed = source.with(settings, next, now);
        var transition = transition(source).moveTo(changed);
        return changed.knowledge() == source.knowledge()
                ? transition
                : endAlarms(transition, Sentences.ANOTHER_ADDRESS);
    }

    private static SourceTransition endAlarms(SourceTransition transition, Sentence sentence) {
        for (var kind : SourceAlarm.Kind.values()) transition.end(kind, sentence);
        return transition;
    }

    private SourceTransition transition(WatchedSource source) {
        return new SourceTransition(source, null, clock.instant());
    }
}
