package io.certwatch.product.impact;

import io.certwatch.product.following.Prospects;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.turns.TurnWatch;
import io.certwatch.product.turns.Turns;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImpactSettings.class)
class ImpactConfiguration {

    @Bean
    ForeseeImpact foreseeImpact(Prospects prospects, Products products, Judges judges, ImpactSettings settings, Clock clock) {
        return new ForeseeImpact(prospects, products, judges, settings.page(), clock);
    }

    @Bean
    Turns impactTurns(ImpactSettings settings, TurnWatch watch) {
        return new Turns("impacts", settings.atOnce(), settings.waiting(), settings.perCompany(), watch);
    }
}
