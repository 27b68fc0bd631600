package io.certwatch.catalogue.edition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the law begin at midnight in China. */
final class ChinaTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, CHINA);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
