package io.certwatch.importjob;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * How often an import is attempted without progress, and how long it waits in between: 5 s, 10 s, 20 s, up to 5 minutes. If
 * all attempts fail immediately, the job gives the import up after about 50 minutes; the random part of the pauses can
 * shorten this, but not to less than half an hour.
 */
public final class ImportAttempts {

    public static final int MOST = 16;

    private static final IntervalFunction PAUSES =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(5), 2, 0.25, Duration.ofMinutes(5));

    private ImportAttempts() {}

    /** @param attempts so far, without progress; from 1 */
    static Duration pauseAfter(int attempts) {
        return Duration.ofMillis(PAUSES.apply(attempts));
    }
}
