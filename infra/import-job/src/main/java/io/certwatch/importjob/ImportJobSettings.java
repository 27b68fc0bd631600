package io.certwatch.importjob;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param workers owners whose imports one instance processes at once */
@Validated
@ConfigurationProperties("certwatch.importing")
record ImportJobSettings(@DefaultValue("2") @Min(1) @Max(64) int workers) {}
