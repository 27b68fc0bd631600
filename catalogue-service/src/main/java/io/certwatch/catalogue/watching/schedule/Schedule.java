package io.certwatch.catalogue.watching.schedule;

import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.platform.text.Sha256;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a source is checked.
 *
 * @param jitter the maximum delay, which avoids fetching all sources at the full hour; derived from source and time, so that
 * all instances calculate the same
 */
public record Schedule(Cadence cadence, Duration jitter) {

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);
    private static final int MAX_DOUBLINGS = 5;

    /** Always in the future, however many checks were missed. */
    public Instant next(SourceId id, Instant now, Timetable timetable) {
        return switch (cadence) {
            case Cadence.Every(var pause) -> withJitter(id, now.plus(pause));
            case Cadence.At(var cron) -> withJitter(id, timetable.next(cron, now));
        };
    }

    /** Retries earlier than scheduled: after 10, 20, 40 … minutes, but not before {@code retryAfter}. */
    public Instant afterFailure(
            SourceId id, Instant now, int failures, @Nullable Duration retryAfter, Timetable timetable) {
        var usual = next(id, now, timetable);
        var pause = AFTER_A_FAILURE.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var soon = now.plus(retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause);
        return soon.isBefore(usual) ? soon : usual;
    }

    private Instant withJitter(SourceId id, Instant time) {
        if (jitter.isZero()) return time;
        return time.plusMillis(Math.floorMod(Sha256.start(id + "@" + time.getEpochSecond()), jitter.toMillis()));
    }
}
