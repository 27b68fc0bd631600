package io.certwatch.catalogue.template;

import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.Laws;
import io.certwatch.catalogue.template.json.ShippedTemplates;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({EditTemplate.class, SeedTemplates.class, RepublishTemplates.class})
class TemplateConfiguration {

    /** The Cybersecurity Law. */
    private static final String INSTRUMENT = "csl";

    @Bean
    KnownProvisions knownProvisions(Laws laws) {
        return key -> laws.newestFirst().stream()
                .filter(version -> version.status() == LawStatus.PUBLISHED)
                .filter(version -> version.content().instrument().equals(INSTRUMENT))
                .flatMap(version -> version.content().provisions().stream())
                .anyMatch(provision -> provision.key().equals(key));
    }

    @Bean
    ApplicationRunner seedingTemplates(SeedTemplates seedTemplates) {
        return _ -> seedTemplates.seed(ShippedTemplates.read());
    }
}
