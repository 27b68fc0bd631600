package io.certwatch.product.impact;

import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.profile.CompanyProfiles;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactConfiguration.ImpactSettings.class)
class ImpactConfiguration {

    @Bean
    ForeseeImpact foreseeImpact(
            Prospects prospects, Products products, ContextLoader contextLoader, ImpactSettings settings, Clock clock) {
        return new ForeseeImpact(prospects, products, contextLoader, settings.page(), clock);
    }

    @Bean
    ForeseeImpactTotals foreseeImpactTotals(
            Prospects prospects, Products products, ContextLoader contextLoader, ImpactSettings settings, Clock clock) {
        return new ForeseeImpactTotals(prospects, products, contextLoader, settings.page(), clock);
    }

    @Bean
    ForeseeLexiconImpact foreseeLexiconImpact(
            Prospects prospects,
            Products products,
            ContextLoader contextLoader,
            CompanyProfiles profiles,
            ImpactSettings settings,
            Clock clock) {
        return new ForeseeLexiconImpact(prospects, products, contextLoader, profiles, settings.page(), clock);
    }

    /** @param page how many products are read and assessed at once */
    @Validated
    @ConfigurationProperties("certwatch.impacts")
    record ImpactSettings(@DefaultValue("500") @Min(1) int page) {}
}
