package io.certwatch.catalogue.vocabulary;

import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.tabular.DocumentReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    ReadDocument readDocument(DocumentReader documents, Editions editions, Lexicon lexicon) {
        return new ReadDocument(documents, editions, new LexiconParameterNames(lexicon));
    }
}
