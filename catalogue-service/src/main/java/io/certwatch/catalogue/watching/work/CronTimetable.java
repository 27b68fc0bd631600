package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Spring's cron expressions, in China Standard Time. */
@Component
class CronTimetable implements Timetable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant ANY = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Optional<String> objection(String cron) {
        try {
            return time(cron, ANY) == null ? Optional.of("names no time that ever comes") : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.of("is no cron expression: " + malformed.getMessage());
        }
    }

    @Override
    public Instant next(String cron, Instant after) {
        var next = time(cron, after);
        if (next == null) throw new IllegalArgumentException(cron + " names no time after " + after);
        return next.toInstant();
    }

    private static @Nullable ZonedDateTime time(String cron, Instant after) {
        return CronExpression.parse(cron).next(after.atZone(CHINA));
    }
}
