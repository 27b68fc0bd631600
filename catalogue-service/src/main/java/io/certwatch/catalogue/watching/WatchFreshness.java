package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Raises and ends the alarms for sources that are silent too long, or whose newest version is not in checkNotLive for too long. */
public final class WatchFreshness {

    private final Sources sources;
    private final Editions editions;
    private final Imports<CertificateList> imports;
    private final Clock clock;

    WatchFreshness(Sources sources, Editions editions, Imports<CertificateList> imports, Clock clock) {
        this.sources = sources;
        this.editions = editions;
        this.imports = imports;
        this.clock = clock;
    }

    /** A change lost to a concurrent write is repeated in the next run. */
    public void checkAll() {
        var now = clock.instant();
        for (var source : sources.all()) {
            var transition = new SourceTransition(source, null, now);
            updateNewest(transition);
            checkSilence(transition, now);
            checkNotLive(transition, now);
            if (transition.source() != source) sources.save(source, transition.source(), transition.news());
        }
    }

    private void updateNewest(SourceTransition transition) {
        var source = transition.source();
        var newest = source.knowledge().newest();
        if (newest == null || newest.live()) return;
        if (newest.importId() != null) {
            imports.find(ImportJob.SHARED, newest.importId()).ifPresent(job -> followImport(transition, job.phase()));
        } else if (newest.edition() != null
                && editions.find(new EditionId(newest.edition()))
                        .filter(edition -> !edition.status().draft())
                        .isPresent()) {
            markLive(transition);
        }
    }

    private static void followImport(SourceTransition transition, Phase phase) {
        var source = transition.source();
        switch (phase) {
            case DONE -> markLive(transition);
            case CANCELLED ->
                transition.moveTo(
                        source.advance(source.checkState(), source.knowledge().withoutNewest()));
            case RECEIVED, CHECKING, HELD, STORING, COMPARING, WITHDRAWING, CANCELLING, FAILED -> {}
        }
    }

    private static void markLive(SourceTransition transition) {
        var source = transition.source();
        transition.moveTo(source.advance(source.checkState(), source.knowledge().nowLive()));
    }

    private static void checkSilence(SourceTransition transition, Instant now) {
        var source = transition.source();
        var since = source.knowledge().changedAt() == null
                ? source.since()
                : source.knowledge().changedAt();
        var limit = source.settings().freshness().silent();
        if (limit != null && overdue(source, since, limit, now))
            transition.raise(SourceAlarm.Kind.STALE, since.plus(limit), Sentences.silent(since, limit));
        else transition.end(SourceAlarm.Kind.STALE, explainEnd(source, Sentences.OTHER_LIMITS));
    }

    private static void checkNotLive(SourceTransition transition, Instant now) {
        var source = transition.source();
        var newest = source.knowledge().newest();
        var limit = source.settings().freshness().notLive();
        if (newest != null && !newest.live()) {
            if (limit != null && overdue(source, newest.seenAt(), limit, now)) {
                transition.raise(
                        SourceAlarm.Kind.NOT_LIVE, newest.seenAt().plus(limit), Sentences.notLive(newest, limit));
                return;
            }
            transition.end(SourceAlarm.Kind.NOT_LIVE, explainEnd(source, Sentences.OTHER_LIMITS));
        } else {
            transition.end(
                    SourceAlarm.Kind.NOT_LIVE,
                    explainEnd(source, newest == null ? Sentences.NO_LONGER_NEWEST : Sentences.LIVE));
        }
    }

    private static boolean overdue(WatchedSource source, Instant since, Duration limit, Instant now) {
        return source.watched() && !since.plus(limit).isAfter(now);
    }

    private static Sentence explainEnd(WatchedSource source, Sentence otherwise) {
        return source.watched() ? otherwise : Sentences.NOT_WATCHED;
    }
}
