package io.certwatch.catalogue.watching.work;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param parallel checks by the clock at a time and instance; those that a steward asks for have threads of their own
 * @param freshness how often it is looked at whether a source has been silent, or its newest version not live, for too long
 */
@Validated
@ConfigurationProperties("certwatch.sources")
record WatchingSettings(@DefaultValue("3") @Min(1) int parallel, @DefaultValue("15s") Duration freshness) {}
