package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Outcomes;
import io.certwatch.catalogue.fetching.http.Visit.HttpAnswer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Supplier;

/** A circuit breaker and a rate limiter per host, shared by all sources; a redirect counts for its target host. */
final class HostGuards {

    private final CircuitBreakerRegistry breakers;
    private final RateLimiterRegistry limiters;
    private final CircuitBreakerConfig breaker;
    private final RateLimiterConfig limiter;

    HostGuards(CircuitBreakerRegistry breakers, RateLimiterRegistry limiters, WebSettings settings) {
        this.breakers = breakers;
        this.limiters = limiters;
        this.breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.circuit().calls())
                .minimumNumberOfCalls(settings.circuit().calls())
                .failureRateThreshold(settings.circuit().failureRate())
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(settings.circuit().pause())
                .recordResult(HostGuards::isHostFailure)
                .ignoreExceptions(UncheckedIOException.class) // our own disk
                .build();
        this.limiter = RateLimiterConfig.custom()
                .limitForPeriod(settings.rate().requests())
                .limitRefreshPeriod(settings.rate().period())
                .timeoutDuration(settings.rate().patience())
                .build();
    }

    HttpAnswer visit(URI address, Outcomes outcomes, Supplier<HttpAnswer> visit) {
        var host = AllowedHosts.name(address);
        if (!limiters.rateLimiter(host, limiter).acquirePermission()) {
            return new HttpAnswer.Final(
                    outcomes.ofRefusal(Fetch.Refusal.RATE_LIMITED, host + " gets too many requests"));
        }
        try {
            return breakers.circuitBreaker(host, breaker).executeSupplier(visit);
        } catch (CallNotPermittedException open) {
            return new HttpAnswer.Final(outcomes.ofRefusal(
                    Fetch.Refusal.CIRCUIT_OPEN, host + " has failed too often and gets no requests for a while"));
        }
    }

    /** A missing page, or a refusal by this service, is not a failure of the host. */
    private static boolean isHostFailure(Object answer) {
        return answer instanceof HttpAnswer.Final(Fetch.Failed failed) && failed.passing();
    }
}
