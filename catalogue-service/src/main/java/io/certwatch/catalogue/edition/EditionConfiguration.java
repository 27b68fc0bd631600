package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.version.CurrentVersion.EditionRevisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({
    CompareEditions.class,
    ReviewEdition.class,
    ReceiveEdition.class,
    PublishEdition.class,
    EntriesInForce.class,
    EntryHistory.class,
    EntryLines.class,
    EditDraft.class,
    SchedulePublication.class,
    BringIntoForce.class,
    WithdrawEdition.class,
    CorrectEdition.class,
    EditionNews.class
})
class EditionConfiguration {

    @Bean
    EditionRevisions editionRevisions(Editions editions) {
        return editions::revisions;
    }
}
