package io.certwatch.gateway.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the services are asked.
 *
 * @param timeout how long a service may take to say that it is ready
 */
@ConfigurationProperties("certwatch.health")
record HealthSettings(@DefaultValue("2s") Duration timeout) {}
