package io.certwatch.product.product;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.concurrency.SharedWait;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.obligation.ReminderLeads;
import io.certwatch.product.product.micrometer.ProductMetrics;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class ProductConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AssessorFactory.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Bean
    ContextLoader contextLoader(Certificates certificates, Decisions decisions) {
        return new ContextLoader(certificates, decisions);
    }

    @Bean
    AssessorFactory assessors(
            CurrentCatalogue current,
            ContextLoader contextLoader,
            Clock clock,
            ReminderLeads leads,
            ProductMetrics metrics) {
        return new AssessorFactory(current, contextLoader, clock, leads, (cause, product, why) -> {
            metrics.unjudged(cause);
            LOG.error("{} {} skips {}, whose assessment failed", cause.kind(), cause.id(), product, why);
        });
    }

    @Bean
    AwaitCatalogueVersion awaitCatalogueVersion(
            CurrentCatalogue current, ReassessmentProgress progress, CatalogueSettings settings) {
        return new AwaitCatalogueVersion(current, progress, new SharedWait(BETWEEN_LOOKS), settings.patience());
    }

    @Bean
    RegisterProducts registerProducts(AssessorFactory assessors, Products products) {
        return new RegisterProducts(assessors, products);
    }

    @Bean
    RemoveProduct removeProduct(AssessorFactory assessors, Products products) {
        return new RemoveProduct(assessors, products);
    }

    @Bean
    WithdrawProducts withdrawProducts(AssessorFactory assessors, Products products) {
        return new WithdrawProducts(assessors, products);
    }

    @Bean
    AssessProducts assessProducts(AssessorFactory assessors) {
        return new AssessProducts(assessors);
    }
}
