package io.certwatch.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in China Standard Time: effective and due dates begin at midnight there. */
public final class ChinaCalendar {

    /** The zone id as a constant for annotations. */
    public static final String ZONE_ID = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private static final DateTimeFormatter MINUTE = writtenAs("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = writtenAs("uuuu-MM-dd HH:mm:ss");

    private ChinaCalendar() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** As {@code 2026-12-02 09:25}; the text around it names the zone. */
    public static String formatMinute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** As {@code 2026-12-02 09:25:07}; the text around it names the zone. */
    public static String formatSecond(Instant instant) {
        return SECOND.format(instant);
    }

    /** The start of the day. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static DateTimeFormatter writtenAs(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
    }
}
