package io.certwatch.platform.meter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@EnableConfigurationProperties(MeterSettings.class)
class MeterAutoConfiguration {

    @Bean
    CompanyTagLimit companyTagLimit(MeterSettings settings) {
        return new CompanyTagLimit(settings.companies());
    }
}
