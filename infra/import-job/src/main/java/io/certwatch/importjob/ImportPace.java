package io.certwatch.importjob;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace of the work since it was started or resumed.
 *
 * @param from rows that were done at that time
 * @param at time of the last measurement
 */
public record ImportPace(Instant since, long from, Instant at) {

    /** Rows per second; 0 if unknown. */
    double rate(long rows) {
        long millis = Duration.between(since, at).toMillis();
        return millis <= 0 ? 0 : (rows - from) * 1000.0 / millis;
    }
}
