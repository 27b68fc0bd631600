package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.watching.schedule.Cadence;
import io.certwatch.catalogue.watching.schedule.Timetable;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Evaluates Spring's cron expressions in China Standard Time (UTC+8). */
@Component
class CronTimetable implements Timetable {

    /** Searches from the last second of a minute, to get all times of the next matching minute. */
    private static final Instant ANY = Instant.parse("2025-12-31T23:59:59Z");

    /** Every matching minute has the same seconds, so the first two times show whether the expression matches twice in a minute. */
    @Override
    public Optional<Sentence> objection(String cron) {
        try {
            var first = time(cron, ANY);
            if (first == null) return Optional.of(ProblemText.of("problem.never"));
            var second = time(cron, first.toInstant());
            return second != null && Duration.between(first, second).compareTo(Cadence.SHORTEST) < 0
                    ? Optional.of(ProblemText.of("problem.too-often"))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of(ProblemText.of("problem.no-cron", String.valueOf(malformed.getMessage())));
        }
    }

    @Override
    public Instant next(String cron, Instant after) {
        var next = time(cron, after);
        if (next == null) throw new IllegalArgumentException(cron + " names no time after " + after);
        return next.toInstant();
    }

    private static @Nullable ZonedDateTime time(String cron, Instant after) {
        return CronExpression.parse(cron).next(after.atZone(ChinaCalendar.ZONE));
    }
}
