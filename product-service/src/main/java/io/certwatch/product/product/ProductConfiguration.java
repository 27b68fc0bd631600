package io.certwatch.product.product;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.SharedWait;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
@Import({
    ContextLoader.class,
    AssessmentPipeline.class,
    RegisterProducts.class,
    RemoveProduct.class,
    WithdrawProducts.class,
    AssessProducts.class,
    ObligationUpdater.class,
    RecordProgress.class,
    WaiveObligation.class
})
class ProductConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Bean
    AwaitCatalogueVersion awaitCatalogueVersion(
            CurrentCatalogue current, ReassessmentProgress progress, CatalogueSettings settings) {
        return new AwaitCatalogueVersion(current, progress, new SharedWait(BETWEEN_LOOKS), settings.patience());
    }
}
