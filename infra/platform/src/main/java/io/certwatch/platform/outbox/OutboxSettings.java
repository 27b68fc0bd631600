package io.certwatch.platform.outbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param collections the collections whose documents carry an "outbox" array
 * @param sweep pause between two searches for entries that nobody announced, while this is the only instance
 * @param sharedSweep the same while other instances are alive, which may write aggregates whose slots are ours
 * @param lease how long a silent instance keeps its slots
 * @param batch aggregates relayed in one go
 * @param drain how long a stopping instance goes on sending
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
