package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Outcomes;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Retries temporary failures within the total time, with exponential backoff or as Retry-After demands. */
record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {

    private static final double GROWTH = 2;
    private static final double JITTER = 0.3;

    Fetch of(Outcomes outcomes, Duration total, Supplier<Fetch> attempt) {
        var failed = new AtomicReference<Fetch.@Nullable Failed>();
        var backOff = IntervalFunction.ofExponentialRandomBackoff(firstWait, GROWTH, JITTER, longestWait);
        RetryConfig config = RetryConfig.<Fetch>custom()
                .maxAttempts(attempts)
                .retryOnResult(fetch -> worthwhile(fetch, total.minus(outcomes.took())))
                .intervalBiFunction((attempted, result) -> Math.max(
                        backOff.apply(attempted), readRetryAfter(result.get()).toMillis()))
                .consumeResultBeforeRetryAttempt(
                        (_, fetch) -> failed.set(fetch instanceof Fetch.Failed one ? one : null))
                .build();
        var last = Retry.of("fetch", config).executeSupplier(attempt);
        return moreInformative(failed.get(), last);
    }

    /** Prefers the original failure to the refusal of a later attempt by the circuit breaker or rate limiter. */
    private static Fetch moreInformative(Fetch.@Nullable Failed before, Fetch last) {
        boolean leftAlone = last instanceof Fetch.Refused refused
                && (refused.reason() == Fetch.Refusal.CIRCUIT_OPEN || refused.reason() == Fetch.Refusal.RATE_LIMITED);
        return leftAlone && before != null ? before : last;
    }

    /** Leaves a longer wait to the schedule of the source. */
    private boolean worthwhile(Fetch fetch, Duration left) {
        var asked = readRetryAfter(fetch);
        return fetch instanceof Fetch.Failed failed
                && failed.passing()
                && asked.compareTo(longestWait) <= 0
                && asked.plus(firstWait).compareTo(left) < 0;
    }

    private static Duration readRetryAfter(Fetch fetch) {
        return fetch instanceof Fetch.Failed failed && failed.retryAfter() != null
                ? failed.retryAfter()
                : Duration.ZERO;
    }
}
