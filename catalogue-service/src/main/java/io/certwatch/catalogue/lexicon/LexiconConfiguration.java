package io.certwatch.catalogue.lexicon;

import io.certwatch.catalogue.version.CurrentVersion.LexiconRevisionNumber;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({SeedLexicon.class, EditLexicon.class, PreviewLexicon.class})
class LexiconConfiguration {

    @Bean
    LexiconRevisionNumber lexiconRevisionNumber(Lexicon lexicon) {
        return () -> lexicon.latest().map(LexiconRevision::revision).orElse(0);
    }

    @Bean
    ApplicationRunner seeding(SeedLexicon seedLexicon) {
        return _ -> seedLexicon.seed(ShippedLexicon.read());
    }
}
