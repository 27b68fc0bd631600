package io.certwatch.product.inventory;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.SharedWait;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InventoryConfiguration.CatalogueSettings.class)
@Import({
    ConfirmedEditions.class,
    RegisterProducts.class,
    RemoveProduct.class,
    WithdrawProducts.class,
    AssignVendors.class,
    EnterFigures.class,
    AssessProducts.class
})
class InventoryConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Bean
    AwaitCatalogueVersion awaitCatalogueVersion(
            CurrentCatalogue current, ReassessmentProgress progress, CatalogueSettings settings) {
        return new AwaitCatalogueVersion(current, progress, new SharedWait(BETWEEN_LOOKS), settings.patience());
    }

    /** @param patience how long a request waits for the {@code catalogueVersion} that it names */
    @Validated
    @ConfigurationProperties("certwatch.catalogue")
    record CatalogueSettings(
            @DefaultValue("8s") @DurationMin(millis = 1) @DurationMax(seconds = 30)
            Duration patience) {}
}
