package io.certwatch.catalogue.edition;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EditionGapConfiguration {

    @Bean
    EditionGap editionGap() {
        return new EditionGap();
    }

    @Bean("editions")
    HealthIndicator editionsHealth(EditionGap gap) {
        return () -> gap.isOpen()
                ? Health.outOfService().withDetail("lacking", gap.lacking()).build()
                : Health.up().build();
    }
}
