package io.certwatch.product.impact;

import java.time.LocalDate;

/** The day is in the past. */
public final class InvalidDay extends RuntimeException {

    InvalidDay(LocalDate day, LocalDate today) {
        super(day + " has passed; in China today is " + today, null, false, false);
    }
}
