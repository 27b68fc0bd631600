package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences in messages about a source, in Chinese and English. */
final class Sentences {

    static final Sentence FETCHED_AGAIN = ProblemText.of("source.fetched-again");
    static final Sentence GOOD_AGAIN = ProblemText.of("source.good-again");
    static final Sentence NEW_AGAIN = ProblemText.of("source.new-again");
    static final Sentence LIVE = ProblemText.of("source.live");
    static final Sentence NO_LONGER_NEWEST = ProblemText.of("source.no-longer-newest");
    static final Sentence OTHER_LIMITS = ProblemText.of("source.other-limits");
    static final Sentence NOT_WATCHED = ProblemText.of("source.not-watched");
    static final Sentence ANOTHER_ADDRESS = ProblemText.of("source.another-address");

    private static final Sentence NOTHING = new Sentence("", "");
    private static final int LINES = 5;
    private static final int LINE = 120;

    private Sentences() {}

    static Sentence ofChange(VersionFigures figures, NewestVersion became) {
        var counts = figures.lastGood() == null
                ? ProblemText.of("source.first", figures.count())
                : ProblemText.of("source.new", figures.count(), figures.added(), figures.changed(), figures.gone());
        if (became.edition() == null) return ProblemText.of("source.changed.importing", counts);
        return ProblemText.of(
                became.live() ? "source.changed.published" : "source.changed.draft", counts, became.edition());
    }

    static Sentence lawChanged(VersionFigures figures, TextDifference difference) {
        if (figures.lastGood() == null) return ProblemText.of("source.law.first", figures.count());
        return ProblemText.of(
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
        return ProblemText.of(key, lines.size() > LINES ? shown + " …" : shown);
    }

    private static String shorten(String line) {
        return line.codePointCount(0, line.length()) <= LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LINE)) + "…";
    }

    static Sentence failing(int failures, Reason reason) {
        return ProblemText.of("source.failing", failures, reason.sentence());
    }

    static Sentence silent(Instant since, Duration limit) {
        return ProblemText.of("source.silent", ChinaCalendar.dayOf(since), duration(limit));
    }

    static Sentence notLive(NewestVersion newest, Duration limit) {
        return ProblemText.of(
                "source.not-live", version(newest), ChinaCalendar.dayOf(newest.seenAt()), duration(limit));
    }

    static Sentence ofDismissal(HoldDecision hold) {
        return ProblemText.of("source.dismissed", hold.by(), hold.reason());
    }

    static Sentence ofRelease(HoldDecision hold) {
        return ProblemText.of("source.released", hold.by(), hold.reason());
    }

    private static Sentence version(NewestVersion newest) {
        if (newest.edition() != null) return ProblemText.of("source.newest.draft", newest.edition());
        return newest.importId() != null
                ? ProblemText.of("source.newest.import", newest.importId())
                : ProblemText.of("source.newest.held");
    }

    private static Sentence duration(Duration limit) {
        if (limit.toDays() > 0) return ProblemText.of("source.days", limit.toDays());
        return limit.toHours() > 0
                ? ProblemText.of("source.hours", limit.toHours())
                : ProblemText.of("source.minutes", limit.toMinutes());
    }
}
