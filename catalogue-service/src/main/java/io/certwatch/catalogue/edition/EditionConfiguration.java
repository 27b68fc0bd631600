package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.version.EditionRevisions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    EditionRevisions editionRevisions(Editions editions) {
        return editions::revisions;
    }

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
    PublishEdition publishEdition(Editions editions, ReviewEdition review, Clock clock) {
        return new PublishEdition(editions, review, clock);
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

    @Bean
    EditDraft editDraft(Editions editions, ReviewEdition review, Clock clock) {
        return new EditDraft(editions, review, clock);
    }

    @Bean
    SchedulePublication schedulePublication(
            Editions editions, PublishEdition publishEdition, ReviewEdition review, Clock clock) {
        return new SchedulePublication(editions, publishEdition, review, clock);
    }

    @Bean
    BringIntoForce bringIntoForce(Editions editions, Clock clock) {
        return new BringIntoForce(editions, clock);
    }

    @Bean
    WithdrawEdition withdrawEdition(Editions editions, Clock clock) {
        return new WithdrawEdition(editions, clock);
    }

    @Bean
    CorrectEdition correctEdition(Editions editions, ReviewEdition review) {
        return new CorrectEdition(editions, review);
    }

    @Bean
    EditionNews editionNews(Editions editions, CompareEditions comparison) {
        return new EditionNews(editions, comparison);
    }
}
