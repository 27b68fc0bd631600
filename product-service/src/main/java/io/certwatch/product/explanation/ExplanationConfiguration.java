package io.certwatch.product.explanation;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.product.Products;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    ExplainProduct explainProduct(Products products, CurrentCatalogue catalogue) {
        return new ExplainProduct(products, catalogue);
    }
}
