package io.certwatch.product.impact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param page how many products are read and assessed at once
 * @param atOnce how many impacts one instance computes at once
 * @param waiting how many more may wait
 * @param perCompany how many of all these may belong to one company
 */
@Validated
@ConfigurationProperties("certwatch.impacts")
record ImpactSettings(
        @DefaultValue("500") @Min(1) int page,
        @DefaultValue("1") @Min(1) @Max(64) int atOnce,
        @DefaultValue("4") @Min(1) @Max(1_000) int waiting,
        @DefaultValue("2") @Min(1) @Max(1_000) int perCompany) {}
