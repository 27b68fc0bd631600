package io.certwatch.product.productimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param batch rows that are assessed and saved between two updates of the counts */
@Validated
@ConfigurationProperties("certwatch.importing")
record ImportSettings(
        @DefaultValue("1000") @Min(1) @Max(5_000) int batch) {}
