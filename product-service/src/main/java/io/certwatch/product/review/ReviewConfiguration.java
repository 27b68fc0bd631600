package io.certwatch.product.review;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.decision.ReviewQueue;
import io.certwatch.product.product.Products;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    MakeDecision decide(
            Products products, Decisions decisions, CurrentCatalogue current, DecisionSweep sweep, Clock clock) {
        return new MakeDecision(products, decisions, new DecidableEntries(current), sweep, clock);
    }

    @Bean
    FindSiblings findSiblings(Products products, ReviewQueue queue) {
        return new FindSiblings(products, queue);
    }

    @Bean
    RevokeDecision revoke(Decisions decisions, DecisionSweep sweep, Clock clock) {
        return new RevokeDecision(decisions, sweep, clock);
    }

    @Bean
    ExpireDecisions expireDecisions(Decisions decisions, Clock clock) {
        return new ExpireDecisions(decisions, clock);
    }
}
