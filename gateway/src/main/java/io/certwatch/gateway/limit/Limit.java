package io.certwatch.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.gateway.limit.LimitSettings.Quota;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** One token bucket per key; a bucket that is full again is forgotten. Counts nothing if the limit is disabled. */
final class Limit {

    private final String policy;
    private final Quota quota;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Limit(String policy, Quota quota, long maximumSize, TimeMeter time) {
        this.policy = policy;
        this.quota = quota;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maximumSize)
                .expireAfterAccess(quota.window().multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .build();
    }

    Optional<Count> count(String key) {
        if (!quota.enabled()) return Optional.empty();
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return Optional.of(of(probe.getRemainingTokens(), probe.getNanosToWaitForRefill()));
    }

    /** Counts a request that has already been served; the debt delays the next ones. */
    Optional<Count> countServed(String key) {
        if (!quota.enabled()) return Optional.empty();
        var bucket = bucket(key);
        bucket.consumeIgnoringRateLimits(1);
        return Optional.of(of(bucket.getAvailableTokens(), 0));
    }

    /** The refusal of the next request, if it would be refused. */
    Optional<Count> refusal(String key) {
        if (!quota.enabled()) return Optional.empty();
        var probe = bucket(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(of(probe.getRemainingTokens(), probe.getNanosToWaitForRefill()));
    }

    void giveBack(String key) {
        if (quota.enabled()) bucket(key).addTokens(1);
    }

    private Count of(long remaining, long nanosToWait) {
        return new Count(policy, quota, Math.max(0, remaining), Duration.ofNanos(nanosToWait));
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.window()))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
