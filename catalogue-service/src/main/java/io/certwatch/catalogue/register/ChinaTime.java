package io.certwatch.catalogue.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The register's days begin and end in China. */
final class ChinaTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
