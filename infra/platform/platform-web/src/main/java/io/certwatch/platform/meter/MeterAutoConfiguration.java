package io.certwatch.platform.meter;

import jakarta.validation.constraints.Min;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.annotation.Validated;

@AutoConfiguration
@EnableConfigurationProperties(MeterAutoConfiguration.MeterSettings.class)
class MeterAutoConfiguration {

    /** @param companies maximum number of companies that meters name; further ones are counted together */
    @Validated
    @ConfigurationProperties("certwatch.meters")
    record MeterSettings(@DefaultValue("100") @Min(0) int companies) {}

    @Bean
    CompanyTagLimit companyTagLimit(MeterSettings settings) {
        return new CompanyTagLimit(settings.companies());
    }
}
