package io.certwatch.product.impact;

import java.time.LocalDate;

/** Nobody can look ahead to a day that is over. */
public final class InvalidDay extends RuntimeException {

    InvalidDay(LocalDate day, LocalDate today) {
        super(day + " is over; in China today is " + today, null, false, false);
    }
}
