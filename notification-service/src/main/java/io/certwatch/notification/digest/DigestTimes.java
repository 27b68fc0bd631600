package io.certwatch.notification.digest;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The times of digests: every day, or every Monday, at one time of day in the recipient's zone. A time of day that a
 * change of summer time skips is later by the length of the gap; of one that comes twice, the first counts.
 */
public record DigestTimes(LocalTime timeOfDay) {

    /**
     * When a digest is due.
     *
     * @param day in the time zone of its recipient; a contact gets at most one digest on a day
     */
    public record DigestTime(LocalDate day, Instant at) {}

    /** The first time after {@code now}. */
    public DigestTime next(Recipient recipient, Instant now) {
        var today = LocalDate.ofInstant(now, recipient.zone());
        return first(recipient, today, time -> time.at().isAfter(now));
    }

    /** The first time after {@code now} on a later day than that of {@code missed}. */
    public DigestTime next(Recipient recipient, Instant now, DigestTime missed) {
        var today = LocalDate.ofInstant(now, recipient.zone());
        return first(
                recipient, today, time -> time.at().isAfter(now) && time.day().isAfter(missed.day()));
    }

    /** The first such time of day after {@code now} in the zone, on any day. */
    public Instant nextMorning(ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return first(Frequency.DAILY, zone, today, time -> time.at().isAfter(now))
                .at();
    }

    private DigestTime first(Recipient recipient, LocalDate from, Predicate<DigestTime> isWanted) {
        return first(recipient.frequency(), recipient.zone(), from, isWanted);
    }

    private DigestTime first(Frequency frequency, ZoneId zone, LocalDate from, Predicate<DigestTime> isWanted) {
        return days(frequency, from)
                .map(day -> ZonedDateTime.of(day, timeOfDay, zone))
                .map(time -> new DigestTime(time.toLocalDate(), time.toInstant()))
                .filter(isWanted)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LocalDate> days(Frequency frequency, LocalDate from) {
        return switch (frequency) {
            case DAILY -> Stream.iterate(from, day -> day.plusDays(1));
            case WEEKLY ->
                Stream.iterate(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), day -> day.plusWeeks(1));
            case AT_ONCE ->
                throw new IllegalArgumentException("A recipient who gets everything at once has no digest.");
        };
    }
}
