package io.certwatch.gateway.fallback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What we advise a client whose call has failed.
 *
 * @param retryAfter when to come again; as long as a circuit stays open
 */
@ConfigurationProperties("certwatch.fallback")
record FallbackSettings(@DefaultValue("5s") Duration retryAfter) {}
