package io.certwatch.product.review;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.product.Products;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    Decide decide(Products products, Decisions decisions, CurrentCatalogue current, DecisionSweep sweep, Clock clock) {
        return new Decide(products, decisions, new Judgeable(current), sweep, clock);
    }

    @Bean
    Revoke revoke(Decisions decisions, DecisionSweep sweep, Clock clock) {
        return new Revoke(decisions, sweep, clock);
    }

    @Bean
    ExpireDecisions expireDecisions(Decisions decisions, Clock clock) {
        return new ExpireDecisions(decisions, clock);
    }
}
