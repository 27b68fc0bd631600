package io.certwatch.product.aggregate.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stores an unknown due day as a day after all others, so that one index serves the order and the ranges. */
public final class DueDay {

    public static final LocalDate UNKNOWN = LocalDate.of(9999, 12, 31);

    private DueDay() {}

    public static LocalDate toStored(@Nullable LocalDate due) {
        return due == null ? UNKNOWN : due;
    }

    public static @Nullable LocalDate read(@Nullable LocalDate stored) {
        return UNKNOWN.equals(stored) ? null : stored;
    }
}
