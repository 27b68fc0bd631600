package io.certwatch.platform.outbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param collections the collections whose documents have an "outbox" array
 * @param sweep pause between two sweeps for unsent entries while this is the only instance
 * @param sharedSweep the same while other instances are live: they may write aggregates in this instance's slots
 * @param lease how long an instance that stops renewing keeps its slots
 * @param batch aggregates per batch
 * @param drain how long a stopping instance continues to send
 */
@Validated
@ConfigurationProperties("certwatch.outbox")
record OutboxSettings(
        @DefaultValue List<String> collections,
        @DefaultValue("30s") Duration sweep,
        @DefaultValue("500ms") Duration sharedSweep,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("500") @Min(1) int batch,
        @DefaultValue("5s") Duration drain) {}
