package io.certwatch.product.product;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.concurrency.SharedWait;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.ReminderLeads;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class ProductConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Bean
    ContextLoader contextLoader(Certificates certificates, Decisions decisions, CompanyProfiles profiles) {
        return new ContextLoader(certificates, decisions, profiles);
    }

    @Bean
    AssessorFactory assessors(
            CurrentCatalogue current,
            ContextLoader contextLoader,
            Clock clock,
            ReminderLeads leads,
            AssessmentListener listener) {
        return new AssessorFactory(current, contextLoader, clock, leads, listener);
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

    @Bean
    ObligationUpdater obligationUpdater(Obligations obligations, Products products, AssessorFactory assessors) {
        return new ObligationUpdater(obligations, products, assessors);
    }

    @Bean
    RecordProgress recordProgress(ObligationUpdater one) {
        return new RecordProgress(one);
    }

    @Bean
    WaiveObligation waive(ObligationUpdater one) {
        return new WaiveObligation(one);
    }
}
