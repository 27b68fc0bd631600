package io.certwatch.product.productimport;

import io.certwatch.product.productimport.reading.Rows;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast work goes on since it was begun or taken up again.
 *
 * @param from rows that were done then
 * @param at   when it was last looked at
 */
public record ImportPace(Instant since, long from, Instant at) {

    static ImportPace begins(long rows, Instant at) {
        return new ImportPace(at, rows, at);
    }

    ImportPace at(Instant now) {
        return new ImportPace(since, from, now);
    }

    /** Rows per second; 0 if that cannot be told yet. */
    public double rate(long rows) {
        long millis = Duration.between(since, at).toMillis();
        return millis <= 0 ? 0 : (rows - from) * 1000.0 / millis;
    }
}
