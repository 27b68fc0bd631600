package io.certwatch.product.checklist.facts;

import io.certwatch.importjob.Imports;
import io.certwatch.law.CurrentLaws;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.VendorStarts;
import io.certwatch.product.checklist.facts.reference.AccreditedBodiesFile;
import io.certwatch.product.obligation.ObligationOverviews;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    InventoryFacts inventoryFacts(
            Summaries summaries,
            Imports<InventoryExport> imports,
            CurrentCatalogue catalogue,
            CompanyProfiles profiles,
            Clock clock) {
        return new InventoryFacts(summaries, imports, catalogue, profiles, clock);
    }

    @Bean
    VendorFacts vendorFacts(Summaries summaries, VendorStarts starts, Clock clock) {
        return new VendorFacts(summaries, starts, clock);
    }

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

    @Bean
    ConsultationFacts consultationFacts(List<OpenConsultations> sources, Clock clock) {
        return new ConsultationFacts(sources, clock);
    }
}
