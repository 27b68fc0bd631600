package io.certwatch.catalogue.law;

import io.certwatch.catalogue.law.json.ShippedLaws;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({CompareLaws.class, DraftLaws.class, PublishLaw.class, SeedLaws.class})
class LawConfiguration {

    @Bean
    ApplicationRunner seedingLaws(SeedLaws seedLaws) {
        return _ -> seedLaws.seed(ShippedLaws.read());
    }
}
