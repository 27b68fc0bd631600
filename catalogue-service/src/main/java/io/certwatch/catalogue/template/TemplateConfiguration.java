package io.certwatch.catalogue.template;

import io.certwatch.catalogue.law.LawStatus;
import io.certwatch.catalogue.law.Laws;
import io.certwatch.catalogue.law.Provision;
import io.certwatch.catalogue.template.EditTemplate.KnownProvisions;
import io.certwatch.catalogue.template.json.ShippedTemplates;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the use cases, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
@Import({EditTemplate.class, SeedTemplates.class})
class TemplateConfiguration {

    /** The Cybersecurity Law. */
    private static final String INSTRUMENT = "csl";

    @Bean
    KnownProvisions knownProvisions(Laws laws) {
        return () -> keys(laws)::contains;
    }

    private static Set<String> keys(Laws laws) {
        return laws.newestFirst().stream()
                .filter(version -> version.status() == LawStatus.PUBLISHED)
                .filter(version -> version.content().instrument().equals(INSTRUMENT))
                .flatMap(version -> version.content().provisions().stream())
                .map(Provision::key)
                .collect(Collectors.toSet());
    }

    @Bean
    ApplicationRunner seedingTemplates(SeedTemplates seedTemplates) {
        return _ -> seedTemplates.seed(ShippedTemplates.read());
    }
}
