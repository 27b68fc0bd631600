package io.certwatch.product.checklist.facts;

import io.certwatch.law.CurrentLaws;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.facts.reference.AccreditedBodiesFile;
import io.certwatch.product.obligation.ObligationOverviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@Import({InventoryFacts.class, VendorFacts.class, ConsultationFacts.class})
class FactsConfiguration {

    @Bean
    ObligationFacts obligationFacts(ObligationOverviews obligations, CurrentCatalogue catalogue, JsonMapper json) {
        return new ObligationFacts(obligations, catalogue, AccreditedBodiesFile.read(json));
    }

    @Bean
    EditionConsultations editionConsultations(CurrentCatalogue catalogue) {
        return new EditionConsultations(() -> catalogue.get().editions().values());
    }

    @Bean
    LawConsultations lawConsultations(CurrentLaws laws) {
        return new LawConsultations(laws::get);
    }
}
