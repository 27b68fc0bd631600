package io.certwatch.notification.delivery;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * When to retry a delivery.
 *
 * @param attempts attempts until a delivery is given up
 * @param backOff wait after the given number of failures
 * @param pause wait while the circuit breaker is open
 */
public record Retry(int attempts, IntFunction<Duration> backOff, Duration pause) {}
