package io.certwatch.product.fulfilment;

import io.certwatch.platform.work.OneInstance;
import io.certwatch.product.obligation.Leads;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.Products;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    private static final int PAGE = 500;

    @Bean
    OneObligation oneObligation(Obligations obligations, Products products, Judges judges) {
        return new OneObligation(obligations, products, judges);
    }

    @Bean
    FollowDays followDays(Products products, Judges judges, Leads leads, OneInstance oneInstance, Clock clock) {
        return new FollowDays(products, judges, leads, oneInstance::run, clock, PAGE);
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
