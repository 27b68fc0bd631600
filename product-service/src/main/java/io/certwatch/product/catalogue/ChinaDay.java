package io.certwatch.product.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Editions come into force, obligations fall due and decisions end on days in China. */
public final class ChinaDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
