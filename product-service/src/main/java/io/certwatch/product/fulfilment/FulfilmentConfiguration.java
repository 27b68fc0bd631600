package io.certwatch.product.fulfilment;

import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.obligation.Obligations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    @Bean
    OneObligation oneObligation(Obligations obligations, Products products, Judges judges) {
        return new OneObligation(obligations, products, judges);
    }

    @Bean
    RecordProgress recordProgress(OneObligation one) {
        return new RecordProgress(one);
    }

    @Bean
    Waive waive(OneObligation one) {
        return new Waive(one);
    }
}
