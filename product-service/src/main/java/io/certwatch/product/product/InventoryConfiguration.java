package io.certwatch.product.product;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.concurrency.SharedWait;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.obligation.Leads;
import io.certwatch.product.product.ProductEvent.Assessed;
import io.certwatch.product.product.ProductEvent.ObligationMoved;
import io.certwatch.product.product.ProductEvent.Removed;
import io.certwatch.product.product.kafka.AssessmentEvents;
import io.certwatch.product.product.kafka.ObligationEvents;
import io.certwatch.product.product.micrometer.InventoryMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class InventoryConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Judges.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** In which form the store hands each piece of news to the outbox. */
    @Bean
    Function<ProductEvent, OutgoingEvent> productEventForms() {
        return event -> switch (event) {
            case Assessed(var product) -> AssessmentEvents.changed(product);
            case Removed(var product) -> AssessmentEvents.removed(product);
            case ObligationMoved(var product, var transition) -> ObligationEvents.moved(product, transition);
        };
    }

    @Bean
    GatherCircumstances gatherCircumstances(Certificates certificates, Decisions decisions) {
        return new GatherCircumstances(certificates, decisions);
    }

    @Bean
    Judges judges(CurrentCatalogue current, GatherCircumstances circumstances, Clock clock, Leads leads, InventoryMetrics metrics) {
        return new Judges(current, circumstances, clock, leads, (cause, product, why) -> {
            metrics.unjudged(cause);
            LOG.error("{} {} goes on without {}, which cannot be judged", cause.kind(), cause.id(), product, why);
        });
    }

    @Bean
    AwaitCatalogueVersion awaitCatalogueVersion(CurrentCatalogue current, ReassessmentProgress progress, CatalogueSettings settings) {
        return new AwaitCatalogueVersion(current, progress, new SharedWait(BETWEEN_LOOKS), settings.patience());
    }

    @Bean
    RegisterProducts registerProducts(Judges judges, Products products) {
        return new RegisterProducts(judges, products);
    }

    @Bean
    RemoveProduct removeProduct(Judges judges, Products products) {
        return new RemoveProduct(judges, products);
    }

    @Bean
    WithdrawProducts withdrawProducts(Judges judges, Products products) {
        return new WithdrawProducts(judges, products);
    }

    @Bean
    AssessProducts assessProducts(Judges judges) {
        return new AssessProducts(judges);
    }
}
