package io.certwatch.product.impact;

import io.certwatch.product.following.Prospects;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Products;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.github.resilience4j.bulkhead.ThreadPoolBulkheadConfig;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactSettings.class)
class ImpactConfiguration {

    @Bean
    ForeseeImpact foreseeImpact(Prospects prospects, Products products, Judges judges, ImpactSettings settings, Clock clock) {
        return new ForeseeImpact(prospects, products, judges, settings.page(), clock);
    }

    /** A share of the places for each company, so that none keeps the others out. */
    @Bean
    BulkheadRegistry impactsPerCompany(ImpactSettings settings) {
        return BulkheadRegistry.of(BulkheadConfig.custom().maxConcurrentCalls(settings.perCompany()).maxWaitDuration(Duration.ZERO).build());
    }

    /**
     * Threads of the platform, few and apart: nothing takes a carrier from a virtual thread that computes, so requests would wait behind
     * a large edition that is compiled there.
     */
    @Bean(destroyMethod = "close")
    ThreadPoolBulkhead impactsAtOnce(ImpactSettings settings) {
        return ThreadPoolBulkhead.of("impacts", ThreadPoolBulkheadConfig.custom()
                .coreThreadPoolSize(settings.atOnce())
                .maxThreadPoolSize(settings.atOnce())
                .queueCapacity(settings.waiting())
                .build());
    }
}
