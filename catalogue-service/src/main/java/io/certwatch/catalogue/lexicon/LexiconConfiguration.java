package io.certwatch.catalogue.lexicon;

import io.certwatch.catalogue.lexicon.json.ShippedLexicon;
import io.certwatch.catalogue.version.LexiconRevisionNumber;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LexiconConfiguration {

    @Bean
    LexiconRevisionNumber lexiconRevisionNumber(Lexicon lexicon) {
        return () -> lexicon.latest().map(LexiconRevision::revision).orElse(0);
    }

    @Bean
    SeedLexicon seedLexicon(Lexicon lexicon) {
        return new SeedLexicon(lexicon);
    }

    @Bean
    EditLexicon editLexicon(Lexicon lexicon, Clock clock) {
        return new EditLexicon(lexicon, clock);
    }

    @Bean
    PreviewLexicon previewLexicon(Lexicon lexicon) {
        return new PreviewLexicon(lexicon);
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
