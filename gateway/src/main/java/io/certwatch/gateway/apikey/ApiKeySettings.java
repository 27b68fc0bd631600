package io.certwatch.gateway.apikey;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of API keys.
 *
 * @param issuer the {@code iss} of tokens for API keys, the same at all instances; the services trust it
 * @param tokenLife how long a token is valid, and a revoked key still works at a service that is reached past the gateway
 * @param recheck how long an instance trusts what it has read of a key: the longest time until a revocation by another instance counts
 * @param longestLife the longest time from making a key to its expiry
 * @param lastUse how often the use of a key is recorded
 * @param perCompany keys of a company that are neither expired nor revoked
 * @param signingKeyLife how long an instance signs with the same key pair
 * @param cached keys that an instance remembers
 */
@Validated
@ConfigurationProperties("certwatch.api-keys")
record ApiKeySettings(
        @NotBlank String issuer,

        @DurationMin(minutes = 1) @DurationMax(hours = 1) @DefaultValue("5m")
        Duration tokenLife,

        @DurationMin @DefaultValue("5s") Duration recheck,
        @DurationMin(days = 1) @DefaultValue("366d") Duration longestLife,
        @DurationMin(seconds = 1) @DefaultValue("10m") Duration lastUse,
        @Min(1) @DefaultValue("100") int perCompany,
        @DurationMin(hours = 2) @DefaultValue("24h") Duration signingKeyLife,
        @Min(1) @DefaultValue("10000") long cached) {}
