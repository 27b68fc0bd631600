package io.certwatch.product.catalogue;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FollowingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CurrentCatalogue currentCatalogue(
            CatalogueReadModel readModel, ReplayState replay, EditionsInWaiting waiting, Clock clock) {
        return new CurrentCatalogue(readModel, new AwaitedArrivals(replay, waiting), clock);
    }

    @Bean
    FollowCatalogue followCatalogue(CatalogueReadModel readModel, CurrentCatalogue current, CatalogueChanges changes) {
        return new FollowCatalogue(readModel, current, changes);
    }

    @Bean
    AssembleEdition assembleEdition(EditionsInWaiting waiting, FollowCatalogue follow, CurrentCatalogue current) {
        return new AssembleEdition(waiting, follow, current);
    }

    @Bean
    FinishReplay finishReplay(ReplayState replay, CurrentCatalogue current, CatalogueRead act) {
        return new FinishReplay(replay, current, act);
    }

    @Bean
    ReachOfChanges reachOfChanges(CatalogueReadModel readModel) {
        return new ReachOfChanges(readModel);
    }

    @Bean
    Prospects prospects(CatalogueReadModel readModel, CurrentCatalogue current) {
        return new Prospects(readModel, current);
    }
}
