package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import static java.time.temporal.ChronoUnit.MILLIS;

/** Looks whether a source has been silent for too long, and whether its newest version has come into effect; tells when that begins and when it is over. */
public final class WatchFreshness {

    private final Sources sources;
    private final Editions editions;
    private final Imports imports;
    private final Clock clock;

    WatchFreshness(Sources sources, Editions editions, Imports imports, Clock clock) {
        this.sources = sources;
        this.editions = editions;
        this.imports = imports;
        this.clock = clock;
    }

    /** What is lost to somebody faster is seen the next time. */
    public void look() {
        var now = clock.instant().truncatedTo(MILLIS);
        for (var source : sources.all()) {
            var story = new SourceTransition(source, null, now);
            follow(story);
            silence(story, now);
            effect(story, now);
            if (story.source() != source) sources.save(source, story.source(), story.news());
        }
    }

    private void follow(SourceTransition story) {
        var source = story.source();
        var newest = source.knowledge().newest();
        if (newest == null || newest.live()) return;
        if (newest.importId() != null) {
            imports.find(newest.importId()).map(ListImport::phase).ifPresent(phase -> imported(story, phase));
        } else if (newest.edition() != null && editions.find(new EditionId(newest.edition())).filter(edition -> !edition.status().draft()).isPresent()) {
            lives(story);
        }
    }

    private static void imported(SourceTransition story, Phase phase) {
        var source = story.source();
        switch (phase) {
            case DONE -> lives(story);
            case CANCELLED -> story.moves(source.moved(source.rhythm(), source.knowledge().dropsNewest()));
            case RECEIVED, CHECKING, HELD, STORING, COMPARING, CANCELLING, FAILED -> {}
        }
    }

    private static void lives(SourceTransition story) {
        var source = story.source();
        story.moves(source.moved(source.rhythm(), source.knowledge().lives()));
    }

    private static void silence(SourceTransition story, Instant now) {
        var source = story.source();
        var since = source.knowledge().changedAt() == null ? source.since() : source.knowledge().changedAt();
        var limit = source.settings().freshness().silent();
        if (limit != null && overdue(source, since, limit, now)) story.raise(Alarm.Kind.STALE, since.plus(limit), Sentences.silent(since, limit));
        else story.end(Alarm.Kind.STALE, ended(source, Sentences.OTHER_LIMITS));
    }

    private static void effect(SourceTransition story, Instant now) {
        var source = story.source();
        var newest = source.knowledge().newest();
        var limit = source.settings().freshness().notLive();
        if (newest != null && !newest.live()) {
            if (limit != null && overdue(source, newest.seenAt(), limit, now)) {
                story.raise(Alarm.Kind.NOT_LIVE, newest.seenAt().plus(limit), Sentences.notLive(newest, limit));
                return;
            }
            story.end(Alarm.Kind.NOT_LIVE, ended(source, Sentences.OTHER_LIMITS));
        } else {
            story.end(Alarm.Kind.NOT_LIVE, ended(source, newest == null ? Sentences.NO_LONGER_NEWEST : Sentences.LIVE));
        }
    }

    private static boolean overdue(WatchedSource source, Instant since, Duration limit, Instant now) {
        return source.watched() && !since.plus(limit).isAfter(now);
    }

    private static Sentence ended(WatchedSource source, Sentence otherwise) {
        return source.watched() ? otherwise : Sentences.NOT_WATCHED;
    }
}
