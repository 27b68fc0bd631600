package io.certwatch.product.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Due days are days in China. */
public final class ChinaDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
