package io.certwatch.catalogue.watching.fetching.http;

import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries again what failed in passing, when the server says so or a little later each time, as far as the time allows. */
record Repetition(int attempts, Duration firstWait, Duration longestWait) {

    private static final double GROWTH = 2;
    private static final double JITTER = 0.3;

    Fetch of(Outcomes outcomes, Duration total, Supplier<Fetch> attempt) {
        var backOff = IntervalFunction.ofExponentialRandomBackoff(firstWait, GROWTH, JITTER, longestWait);
        RetryConfig config = RetryConfig.<Fetch>custom()
                .maxAttempts(attempts)
                .retryOnResult(fetch -> fetch instanceof Fetch.Failed failed && worthwhile(failed, total.minus(outcomes.took())))
                .intervalBiFunction((attempted, result) -> Math.max(backOff.apply(attempted), asked(result.get()).toMillis()))
                .build();
        return Retry.of("fetch", config).executeSupplier(attempt);
    }

    /** A longer wait than we are ready for is left to the schedule of the source. */
    private boolean worthwhile(Fetch.Failed failed, Duration left) {
        var asked = asked(failed);
        return failed.passing() && asked.compareTo(longestWait) <= 0 && asked.plus(firstWait).compareTo(left) < 0;
    }

    private static Duration asked(Fetch fetch) {
        return fetch instanceof Fetch.Failed failed && failed.retryAfter() != null ? failed.retryAfter() : Duration.ZERO;
    }
}
