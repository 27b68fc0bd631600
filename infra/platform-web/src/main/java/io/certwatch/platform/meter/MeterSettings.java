package io.certwatch.platform.meter;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param companies maximum number of companies that meters name; further ones are counted together */
@Validated
@ConfigurationProperties("certwatch.meters")
record MeterSettings(@DefaultValue("100") @Min(0) int companies) {}
