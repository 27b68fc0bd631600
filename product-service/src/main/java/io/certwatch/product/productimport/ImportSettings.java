package io.certwatch.product.productimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param batch   rows that are judged and written between two counts
 * @param workers companies whose imports one instance works on at once; a million rows need 32 MB to know each other
 */
@Validated
@ConfigurationProperties("certwatch.importing")
record ImportSettings(@DefaultValue("1000") @Min(1) @Max(5_000) int batch, @DefaultValue("2") @Min(1) @Max(64) int workers) {}
