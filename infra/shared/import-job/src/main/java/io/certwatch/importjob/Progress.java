package io.certwatch.importjob;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param share how much of the file is read, from 0 to 1
 * @param pace null before work was started
 */
public record Progress(
        RowCounts rows, double share, @Nullable ImportPace pace) {

    public static final Progress NONE = new Progress(RowCounts.NONE, 0, null);

    Progress begin(Instant at) {
        return new Progress(rows, share, new ImportPace(at, rows.read(), at));
    }

    /** Starts the counts again, with the total of the first reading. */
    Progress secondReading() {
        return new Progress(RowCounts.of(rows.read(), 0, 0, 0, 0), 0, null);
    }

    public Progress withCounts(RowCounts now, double nextShare, Instant at) {
        return new Progress(now, nextShare, pace == null ? null : new ImportPace(pace.since(), pace.from(), at));
    }

    public Progress withAbsent(long items) {
        return new Progress(rows.withAbsent(items), share, pace);
    }

    /** Rows per second. */
    public double rate() {
        return pace == null ? 0 : pace.rate(rows.read());
    }

    /** Null if unknown. */
    public @Nullable Duration left() {
        double rate = rate();
        return rows.total() == 0 || rate == 0
                ? null
                : Duration.ofMillis(Math.round((rows.total() - rows.read()) * 1000 / rate));
    }

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
}
