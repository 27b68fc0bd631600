package io.certwatch.product.export;

import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.Products;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {

    @Bean
    Exports exports(Products products, Obligations obligations, LegalCitations citations) {
        return new Exports(products, obligations, citations);
    }
}
