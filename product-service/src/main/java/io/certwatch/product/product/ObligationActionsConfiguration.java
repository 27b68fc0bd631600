package io.certwatch.product.product;

import io.certwatch.product.obligation.Obligations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObligationActionsConfiguration {

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
