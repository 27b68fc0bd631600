package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.concurrency.RequestQueueListener;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.Products;
import io.certwatch.product.profile.CompanyProfiles;
import jakarta.validation.constraints.Max;
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
    ForeseeLexiconImpact foreseeLexiconImpact(
            Prospects prospects,
            Products products,
            ContextLoader contextLoader,
            CompanyProfiles profiles,
            ImpactSettings settings,
            Clock clock) {
        return new ForeseeLexiconImpact(prospects, products, contextLoader, profiles, settings.page(), clock);
    }

    @Bean
    RequestQueue impactTurns(ImpactSettings settings, RequestQueueListener watch) {
        return new RequestQueue("impacts", settings.atOnce(), settings.waiting(), settings.perCompany(), watch);
    }

    /**
     * @param page how many products are read and assessed at once
     * @param atOnce how many impacts one instance computes at once
     * @param waiting how many more may wait
     * @param perCompany how many of all these may belong to one company
     */
    @Validated
    @ConfigurationProperties("certwatch.impacts")
    record ImpactSettings(
            @DefaultValue("500") @Min(1) int page,
            @DefaultValue("1") @Min(1) @Max(64) int atOnce,
            @DefaultValue("4") @Min(1) @Max(1_000) int waiting,
            @DefaultValue("2") @Min(1) @Max(1_000) int perCompany) {}
}
