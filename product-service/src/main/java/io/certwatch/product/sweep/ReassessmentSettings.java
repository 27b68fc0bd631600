package io.certwatch.product.sweep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param slots the number of parts of a run
 * @param page how many products any sweep assesses and saves at once
 * @param workers how many slots one instance processes at once
 * @param longest how long one slot may take before its worker counts as stuck and another starts the slot again
 */
@Validated
@ConfigurationProperties("certwatch.reassessment")
public record ReassessmentSettings(
        @DefaultValue("16") @Min(1) @Max(1024) int slots,
        @DefaultValue("500") @Min(1) int page,
        @DefaultValue("2") @Min(1) @Max(64) int workers,

        @DefaultValue("1h") @DurationMin(minutes = 5) @DurationMax(days = 7)
        Duration longest) {}
