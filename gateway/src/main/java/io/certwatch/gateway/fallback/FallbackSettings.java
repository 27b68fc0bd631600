package io.certwatch.gateway.fallback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The advice to clients whose call failed.
 *
 * @param retryAfter value of Retry-After; equals the time a circuit breaker stays open
 */
@ConfigurationProperties("certwatch.fallback")
record FallbackSettings(@DefaultValue("5s") Duration retryAfter) {}
