package io.certwatch.product.product.mongo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stores an unknown due day as a day after all others, so that one index serves the order and the ranges. */
final class DueDay {

    static final LocalDate UNKNOWN = LocalDate.of(9999, 12, 31);

    private DueDay() {}

    static LocalDate stored(@Nullable LocalDate due) {
        return due == null ? UNKNOWN : due;
    }

    static @Nullable LocalDate read(@Nullable LocalDate stored) {
        return UNKNOWN.equals(stored) ? null : stored;
    }
}
