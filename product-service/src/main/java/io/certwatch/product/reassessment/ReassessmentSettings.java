package io.certwatch.product.reassessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param slots   into how many parts a run is cut
 * @param page    how many products are judged and written in one go
 * @param workers how many slots one instance works off at once
 */
@Validated
@ConfigurationProperties("certwatch.reassessment")
record ReassessmentSettings(
        @DefaultValue("16") @Min(1) @Max(1024) int slots, @DefaultValue("500") @Min(1) int page,
        @DefaultValue("2") @Min(1) @Max(64) int workers) {}
