package io.certwatch.gateway.routing;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many calls a service gets at once. The time-outs are settings of Spring Boot and Resilience4j.
 *
 * @param connectionsPerService calls under way to one service at most; more wait
 * @param waitForConnection how long they wait
 */
@Validated
@ConfigurationProperties("certwatch.calls")
record CallSettings(
        @DefaultValue("200") @Min(1) int connectionsPerService, @DefaultValue("2s") Duration waitForConnection) {}
