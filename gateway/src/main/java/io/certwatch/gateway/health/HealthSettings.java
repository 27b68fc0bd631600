package io.certwatch.gateway.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the health check of services.
 *
 * @param timeout how long a service may take to answer its readiness probe
 */
@ConfigurationProperties("certwatch.health")
record HealthSettings(@DefaultValue("2s") Duration timeout) {}
