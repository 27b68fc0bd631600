package io.certwatch.product.catalogue;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({
    CaughtUp.class,
    FollowCatalogue.class,
    AssembleEdition.class,
    FinishReplay.class,
    ReachOfChanges.class,
    Prospects.class
})
class FollowingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CurrentCatalogue currentCatalogue(
            CatalogueReadModel readModel,
            ReplayState replay,
            CaughtUp caughtUp,
            EditionsInWaiting waiting,
            Clock clock) {
        return new CurrentCatalogue(readModel, Arrivals.of(replay, caughtUp, waiting), clock);
    }
}
