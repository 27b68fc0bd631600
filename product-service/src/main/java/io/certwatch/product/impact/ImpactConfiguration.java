package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.concurrency.RequestQueueListener;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.Products;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactSettings.class)
class ImpactConfiguration {

    @Bean
    ForeseeImpact foreseeImpact(
            Prospects prospects, Products products, ContextLoader contextLoader, ImpactSettings settings, Clock clock) {
        return new ForeseeImpact(prospects, products, contextLoader, settings.page(), clock);
    }

    @Bean
    RequestQueue impactTurns(ImpactSettings settings, RequestQueueListener watch) {
        return new RequestQueue("impacts", settings.atOnce(), settings.waiting(), settings.perCompany(), watch);
    }
}
