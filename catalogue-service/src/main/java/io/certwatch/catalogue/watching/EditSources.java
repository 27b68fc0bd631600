package io.certwatch.catalogue.watching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import static java.time.temporal.ChronoUnit.MILLIS;

/** What stewards say of sources: which to watch and how, which no more, and which to look at now. */
public final class EditSources {

    private final Sources sources;
    private final Timetable timetable;
    private final Clock clock;

    EditSources(Sources sources, Timetable timetable, Clock clock) {
        this.sources = sources;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** @param revision the one that was looked at; null for a new source */
    public SourceEditOutcome keep(SourceId id, SourceSettings settings, @Nullable Integer revision) {
        var known = sources.find(id);
        if (known.isEmpty()) return revision == null ? create(id, settings, revision) : new SourceEditOutcome.Unknown(id);
        if (!known.get().retired()) return change(id, revision, source -> with(source, settings));
        return revision == null ? takeUpAgain(known.get(), settings) : new SourceEditOutcome.Unknown(id);
    }

    private SourceEditOutcome takeUpAgain(WatchedSource retired, SourceSettings settings) {
        var story = with(retired, settings);
        return sources.save(retired, story.source(), story.news()) ? new SourceEditOutcome.Created(story.source()) : keep(retired.id(), settings, null);
    }

    public SourceEditOutcome retire(SourceId id, @Nullable Integer revision) {
        return change(id, revision, source -> {
            var story = story(source).moves(source.retire());
            return ended(story, Sentences.NOT_WATCHED);
        });
    }

    /** The check that will be made now; that which is under way, if one is. */
    public Optional<OpenCheck> ask(SourceId id) {
        while (true) {
            var source = sources.find(id).filter(known -> !known.retired()).orElse(null);
            if (source == null) return Optional.empty();
            if (source.rhythm().open() != null) return Optional.of(source.rhythm().open());
            var asked = source.with(source.rhythm().opens(OpenCheck.Asked.STEWARD, clock.instant().truncatedTo(MILLIS)));
            if (sources.save(source, asked, List.of())) return Optional.ofNullable(asked.rhythm().open());
        }
    }

    private SourceEditOutcome create(SourceId id, SourceSettings settings, @Nullable Integer revision) {
        var created = WatchedSource.begun(id, settings, clock.instant().truncatedTo(MILLIS));
        return sources.add(created) ? new SourceEditOutcome.Created(created) : keep(id, settings, revision);
    }

    /** What happens to a source meanwhile does not disturb a steward; another steward does. */
    private SourceEditOutcome change(SourceId id, @Nullable Integer revision, Function<WatchedSource, SourceTransition> change) {
        while (true) {
            var source = sources.find(id).orElse(null);
            if (source == null || source.retired()) return new SourceEditOutcome.Unknown(id);
            if (revision == null) return new SourceEditOutcome.Unconditional(id);
            if (source.revision() != revision) return new SourceEditOutcome.Stale(id, source.revision());
            var story = change.apply(source);
            if (sources.save(source, story.source(), story.news())) return new SourceEditOutcome.Kept(story.source());
        }
    }

    private SourceTransition with(WatchedSource source, SourceSettings settings) {
        var now = clock.instant().truncatedTo(MILLIS);
        var next = settings.schedule().next(source.id(), now, timetable);
        var changed = source.with(settings, next, now);
        var story = story(source).moves(changed);
        return changed.knowledge() == source.knowledge() ? story : ended(story, Sentences.ANOTHER_ADDRESS);
    }

    private static SourceTransition ended(SourceTransition story, Sentence sentence) {
        for (var kind : Alarm.Kind.values()) story.end(kind, sentence);
        return story;
    }

    private SourceTransition story(WatchedSource source) {
        return new SourceTransition(source, null, clock.instant().truncatedTo(MILLIS));
    }
}
