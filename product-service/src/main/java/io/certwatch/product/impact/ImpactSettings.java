package io.certwatch.product.impact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param page       how many products are read and judged in one go
 * @param atOnce     how many impacts one instance works out at once
 * @param waiting    how many more may wait for their turn
 * @param perCompany how many of all these may be one company's
 */
@Validated
@ConfigurationProperties("certwatch.impacts")
record ImpactSettings(
        @DefaultValue("500") @Min(1) int page, @DefaultValue("1") @Min(1) @Max(64) int atOnce, @DefaultValue("4") @Min(1) @Max(1_000) int waiting,
        @DefaultValue("2") @Min(1) @Max(1_000) int perCompany) {}
