package io.certwatch.notification.delivery;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * How often and how patiently.
 *
 * @param attempts tries until a delivery is given up
 * @param backOff the wait after the first, second, … failure
 * @param pause the wait when nothing gets through
 */
public record Retry(int attempts, IntFunction<Duration> backOff, Duration pause) {}
