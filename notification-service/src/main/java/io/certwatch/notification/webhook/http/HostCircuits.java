package io.certwatch.notification.webhook.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.notification.webhook.ReceiverAnswer;
import io.certwatch.notification.webhook.ReceiverAnswer.Failure;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

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
                .recordResult(answer -> answer instanceof ReceiverAnswer got
                        && got.failure() != null
                        && got.failure().isOfHost())
                .build();
    }

    boolean accepts(String host) {
        var breaker = breaker(host);
        if (!breaker.tryAcquirePermission()) return false;
        breaker.releasePermission();
        return true;
    }

    ReceiverAnswer call(String host, Supplier<ReceiverAnswer> call) {
        try {
            return breaker(host).executeSupplier(call);
        } catch (CallNotPermittedException open) {
            return ReceiverAnswer.failed(
                    Failure.NOT_TRIED, host + " has not answered lately, and is not called for a while", Duration.ZERO);
        }
    }

    private CircuitBreaker breaker(String host) {
        return breakers.get(host, name -> CircuitBreaker.of(name, config));
    }
}
