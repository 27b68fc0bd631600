package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a source to its next state and collects the messages to publish: one per transition, none for a state that lasts. */
final class SourceTransition {

    private final Instant at;
    private final @Nullable Check check;
    private final List<SourceNews> news = new ArrayList<>();
    private WatchedSource source;

    SourceTransition(WatchedSource source, @Nullable Check check, Instant at) {
        this.source = source;
        this.check = check;
        this.at = at;
    }

    WatchedSource source() {
        return source;
    }

    List<SourceNews> news() {
        return List.copyOf(news);
    }

    SourceTransition moveTo(WatchedSource next) {
        source = next;
        return this;
    }

    SourceTransition reportChange(Sentence sentence) {
        return addNews(SourceNews.Kind.CHANGED, null, sentence);
    }

    SourceTransition raise(SourceAlarm.Kind kind, Instant since, Sentence sentence) {
        return source.alarm(kind).isPresent() ? this : raiseAgain(kind, since, sentence);
    }

    /** Raises an alarm, even if one is raised for another reason. */
    SourceTransition raiseAgain(SourceAlarm.Kind kind, Instant since, Sentence sentence) {
        source = source.raising(new SourceAlarm(kind, since, sentence));
        return addNews(kindOf(kind), null, sentence);
    }

    SourceTransition end(SourceAlarm.Kind kind, Sentence sentence) {
        var known = source.alarm(kind);
        if (known.isEmpty()) return this;
        source = source.ending(kind);
        return addNews(SourceNews.Kind.RECOVERED, known.get(), sentence);
    }

    private SourceTransition addNews(SourceNews.Kind kind, @Nullable SourceAlarm ended, Sentence sentence) {
        source = source.withMessage();
        news.add(new SourceNews(kind, source, check, ended, sentence, at));
        return this;
    }

    private static SourceNews.Kind kindOf(SourceAlarm.Kind kind) {
        return switch (kind) {
            case HELD -> SourceNews.Kind.HELD;
            case FAILING -> SourceNews.Kind.FAILING;
            case STALE -> SourceNews.Kind.STALE;
            case NOT_LIVE -> SourceNews.Kind.NOT_LIVE;
        };
    }
}
