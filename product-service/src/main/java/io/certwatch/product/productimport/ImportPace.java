package io.certwatch.product.productimport;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace of the work since it was started or resumed.
 *
 * @param from rows that were done at that time
 * @param at time of the last measurement
 */
public record ImportPace(Instant since, long from, Instant at) {

    static ImportPace begins(long rows, Instant at) {
        return new ImportPace(at, rows, at);
    }

    ImportPace at(Instant now) {
        return new ImportPace(since, from, now);
    }

    /** Rows per second; 0 if unknown. */
    public double rate(long rows) {
        long millis = Duration.between(since, at).toMillis();
        return millis <= 0 ? 0 : (rows - from) * 1000.0 / millis;
    }
}
