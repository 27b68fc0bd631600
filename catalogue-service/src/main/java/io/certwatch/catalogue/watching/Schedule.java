package io.certwatch.catalogue.watching;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * When a source is looked at.
 *
 * @param jitter so much later at most, that not all sources are asked at the full hour; always the same for a source and a time, whatever instance reckons it
 */
public record Schedule(Cadence cadence, Duration jitter) {

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 5;

    /** However many times were missed, the next one lies ahead. */
    Instant next(SourceId id, Instant now, Timetable timetable) {
        return switch (cadence) {
            case Cadence.Every(var pause) -> shaken(id, now.plus(pause));
            case Cadence.At(var cron) -> shaken(id, timetable.next(cron, now));
        };
    }

    /** Sooner than usual: after 10, 20, 40 … minutes, though not before the other side wants it. */
    Instant afterFailure(SourceId id, Instant now, int failures, @Nullable Duration retryAfter, Timetable timetable) {
        var usual = next(id, now, timetable);
        var pause = AFTER_A_FAILURE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var soon = now.plus(retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause);
        return soon.isBefore(usual) ? soon : usual;
    }

    private Instant shaken(SourceId id, Instant time) {
        if (jitter.isZero()) return time;
        return time.plusMillis(Math.floorMod(hash(id + "@" + time.getEpochSecond()), jitter.toMillis()));
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
