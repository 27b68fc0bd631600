package io.certwatch.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days in China Standard Time: what is lawful on a day begins at midnight there. */
public final class ChinaCalendar {

    /** For annotations, which take constants only. */
    public static final String ZONE_ID = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private ChinaCalendar() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** When the day begins. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
