package io.certwatch.catalogue.watching;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences in messages about a source, in Chinese and English. */
final class Sentences {

    static final Sentence FETCHED_AGAIN = Sentence.of("source.fetched-again");
    static final Sentence GOOD_AGAIN = Sentence.of("source.good-again");
    static final Sentence NEW_AGAIN = Sentence.of("source.new-again");
    static final Sentence LIVE = Sentence.of("source.live");
    static final Sentence NO_LONGER_NEWEST = Sentence.of("source.no-longer-newest");
    static final Sentence OTHER_LIMITS = Sentence.of("source.other-limits");
    static final Sentence NOT_WATCHED = Sentence.of("source.not-watched");
    static final Sentence ANOTHER_ADDRESS = Sentence.of("source.another-address");

    private static final Sentence NOTHING = new Sentence("", "");
    private static final int LINES = 5;
    private static final int LINE = 120;

    private Sentences() {}

    static Sentence ofChange(VersionFigures figures, NewestVersion became) {
        var counts = figures.lastGood() == null
                ? Sentence.of("source.first", figures.count())
                : Sentence.of("source.new", figures.count(), figures.added(), figures.changed(), figures.gone());
        if (became.edition() == null) return Sentence.of("source.changed.importing", counts);
        return Sentence.of(
                became.live() ? "source.changed.published" : "source.changed.draft", counts, became.edition());
    }

    static Sentence lawChanged(VersionFigures figures, TextDifference difference) {
        if (figures.lastGood() == null) return Sentence.of("source.law.first", figures.count());
        return Sentence.of(
                "source.law.changed",
                figures.added(),
                figures.gone(),
                lines("source.law.added", difference.added()),
                lines("source.law.gone", difference.gone()));
    }

    /** Some of the lines, each shortened. */
    private static Sentence lines(String key, List<String> lines) {
        if (lines.isEmpty()) return NOTHING;
        var shown = lines.stream().limit(LINES).map(Sentences::shorten).collect(Collectors.joining(" / "));
        return Sentence.of(key, lines.size() > LINES ? shown + " …" : shown);
    }

    private static String shorten(String line) {
        return line.codePointCount(0, line.length()) <= LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LINE)) + "…";
    }

    static Sentence failing(int failures, Reason reason) {
        return Sentence.of("source.failing", failures, reason.sentence());
    }

    static Sentence silent(Instant since, Duration limit) {
        return Sentence.of("source.silent", ChinaCalendar.dayOf(since), duration(limit));
    }

    static Sentence notLive(NewestVersion newest, Duration limit) {
        return Sentence.of("source.not-live", version(newest), ChinaCalendar.dayOf(newest.seenAt()), duration(limit));
    }

    static Sentence ofDismissal(HoldDecision hold) {
        return Sentence.of("source.dismissed", hold.by(), hold.reason());
    }

    static Sentence ofRelease(HoldDecision hold) {
        return Sentence.of("source.released", hold.by(), hold.reason());
    }

    private static Sentence version(NewestVersion newest) {
        if (newest.edition() != null) return Sentence.of("source.newest.draft", newest.edition());
        return newest.importId() != null
                ? Sentence.of("source.newest.import", newest.importId())
                : Sentence.of("source.newest.held");
    }

    private static Sentence duration(Duration limit) {
        if (limit.toDays() > 0) return Sentence.of("source.days", limit.toDays());
        return limit.toHours() > 0
                ? Sentence.of("source.hours", limit.toHours())
                : Sentence.of("source.minutes", limit.toMinutes());
    }
}
