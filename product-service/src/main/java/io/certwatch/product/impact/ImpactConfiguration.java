package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.concurrency.TurnWatch;
import io.certwatch.product.concurrency.Turns;
import io.certwatch.product.product.AssessorFactory;
import io.certwatch.product.product.Products;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactSettings.class)
class ImpactConfiguration {

    @Bean
    ForeseeImpact foreseeImpact(Prospects prospects, Products products, AssessorFactory assessors, ImpactSettings settings, Clock clock) {
        return new ForeseeImpact(prospects, products, assessors, settings.page(), clock);
    }

    @Bean
    Turns impactTurns(ImpactSettings settings, TurnWatch watch) {
        return new Turns("impacts", settings.atOnce(), settings.waiting(), settings.perCompany(), watch);
    }
}
