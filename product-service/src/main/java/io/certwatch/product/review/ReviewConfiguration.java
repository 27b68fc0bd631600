package io.certwatch.product.review;

import io.certwatch.platform.work.OneInstance;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.Products;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReviewSettings.class)
class ReviewConfiguration {

    private static final Duration FIRST_TURN = Duration.ofSeconds(2);

    @Bean
    CarryOut carryOut(Decisions decisions, Products products, Judges judges, OneInstance oneInstance, ReviewSettings settings) {
        return new CarryOut(decisions, products, judges, oneInstance::run, settings.page());
    }

    @Bean
    Worker reviewWorker(CarryOut carryOut, Clock clock) {
        return new Worker("reviews", 1, () -> carryOut.goOn(clock.instant().minus(FIRST_TURN)));
    }

    @Bean
    Decide decide(Products products, Decisions decisions, CurrentCatalogue current, CarryOut carryOut, Clock clock) {
        return new Decide(products, decisions, new Judgeable(current), carryOut, clock);
    }

    @Bean
    Revoke revoke(Decisions decisions, CarryOut carryOut, Clock clock) {
        return new Revoke(decisions, carryOut, clock);
    }

    @Bean
    EndByDay endByDay(Decisions decisions, Clock clock) {
        return new EndByDay(decisions, clock);
    }
}
