package io.certwatch.notification.webhook.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;

/** A circuit breaker per host, which opens when the host gives no answers. An error that it answers is an answer. */
final class HostCircuits {

    private static final int KNOWN_HOSTS = 10_000;

    private final Cache<String, CircuitBreaker> breakers =
            Caffeine.newBuilder().maximumSize(KNOWN_HOSTS).build();
    private final CircuitBreakerConfig config;

    HostCircuits(WebhookHttpSettings.Circuit circuit, Clock clock) {
        this.config = CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.calls())
                .minimumNumberOfCalls(circuit.calls())
                .failureRateThreshold(circuit.failureRate())
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(circuit.pause())
                .clock(clock)
                .build();
    }

    boolean accepts(String host) {
        var breaker = breaker(host);
        if (!breaker.tryAcquirePermission()) return false;
        breaker.releasePermission();
        return true;
    }

    /** The breaker, which is to be told how the call ended. */
    CircuitBreaker enter(String host) throws Hops.HostNotCalled {
        var breaker = breaker(host);
        if (!breaker.tryAcquirePermission()) {
            throw new Hops.HostNotCalled(host + " has not answered lately, and is not called for a while");
        }
        return breaker;
    }

    private CircuitBreaker breaker(String host) {
        return breakers.get(host, name -> CircuitBreaker.of(name, config));
    }
}
