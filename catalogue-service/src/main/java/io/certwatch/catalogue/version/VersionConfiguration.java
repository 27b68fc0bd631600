package io.certwatch.catalogue.version;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

    @Bean
    CurrentVersion currentVersion(EditionRevisions editions, LexiconRevisionNumber lexicon) {
        return new CurrentVersion(editions, lexicon);
    }
}
