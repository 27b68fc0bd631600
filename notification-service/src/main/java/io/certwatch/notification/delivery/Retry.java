package io.certwatch.notification.delivery;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * When to retry a delivery.
 *
 * @param attempts refusals of the message until a delivery is given up
 * @param backOff wait after the given number of failures
 * @param pause wait while no mail server can be used
 * @param outage how long a delivery waits for a mail server that can be used, before it is given up
 */
record Retry(int attempts, IntFunction<Duration> backOff, Duration pause, Duration outage) {}
