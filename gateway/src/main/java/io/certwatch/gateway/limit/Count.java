package io.certwatch.gateway.limit;

import io.certwatch.gateway.limit.LimitSettings.Quota;
import java.time.Duration;

/**
 * The state of a limit after a request was counted or refused.
 *
 * @param policy name of the limit
 * @param remaining requests that are possible at once, at least 0
 * @param retryAfter time until the next request is possible; zero if the request was accepted
 */
record Count(String policy, Quota quota, long remaining, Duration retryAfter) {

    boolean accepted() {
        return retryAfter.isZero();
    }

    /** Time until the client has its whole quota again, or until the next request if this one was refused. */
    Duration reset() {
        var missing = quota.requests() - remaining;
        return accepted() ? quota.window().multipliedBy(missing).dividedBy(quota.requests()) : retryAfter;
    }
}
