package io.certwatch.catalogue.edition;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    CompareEditions compareEditions(Editions editions) {
        return new CompareEditions(editions);
    }

    @Bean
    ReviewEdition reviewEdition(CompareEditions comparison) {
        return new ReviewEdition(comparison);
    }

    @Bean
    ReceiveEdition receiveEdition(Editions editions, ReviewEdition review, Clock clock) {
        return new ReceiveEdition(editions, review, clock);
    }

    @Bean
    PublishEdition publishEdition(Editions editions, CompareEditions comparison, Clock clock) {
        return new PublishEdition(editions, comparison, clock);
    }

    @Bean
    RepublishEditions republishEditions(Editions editions) {
        return new RepublishEditions(editions);
    }

    @Bean
    EntriesInForce entriesInForce(Editions editions, Clock clock) {
        return new EntriesInForce(editions, clock);
    }

    @Bean
    EntryHistory entryHistory(Editions editions, CompareEditions comparison) {
        return new EntryHistory(editions, comparison);
    }
}
