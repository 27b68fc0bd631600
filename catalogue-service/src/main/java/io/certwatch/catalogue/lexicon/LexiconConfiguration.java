package io.certwatch.catalogue.lexicon;

import io.certwatch.catalogue.lexicon.json.ShippedLexicon;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LexiconConfiguration {

    @Bean
    SeedLexicon seedLexicon(Lexicon lexicon) {
        return new SeedLexicon(lexicon);
    }

    @Bean
    RepublishLexicon republishLexicon(Lexicon lexicon) {
        return new RepublishLexicon(lexicon);
    }

    @Bean
    ApplicationRunner seeding(SeedLexicon seedLexicon) {
        return _ -> seedLexicon.seed(ShippedLexicon.read());
    }
}
