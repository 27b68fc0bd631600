package io.certwatch.product.review;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.product.Products;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({FindSiblings.class, RevokeDecision.class, ExpireDecisions.class})
class ReviewConfiguration {

    @Bean
    MakeDecision decide(
            Products products, Decisions decisions, CurrentCatalogue current, DecisionSweep sweep, Clock clock) {
        return new MakeDecision(products, decisions, new DecidableEntries(current), sweep, clock);
    }
}
