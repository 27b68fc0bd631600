package io.certwatch.catalogue.vocabulary;

import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.tabular.worker.WorkerPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    ReadDocument readDocument(WorkerPool workers, Editions editions, Lexicon lexicon) {
        return new ReadDocument(workers.forRequests(), editions, new LexiconParameterNames(lexicon));
    }
}
