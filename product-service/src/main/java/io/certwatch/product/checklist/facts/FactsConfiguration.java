package io.certwatch.product.checklist.facts;

import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.facts.OpenConsultations.EditionConsultations;
import io.certwatch.product.checklist.facts.OpenConsultations.LawConsultations;
import io.certwatch.product.checklist.plan.CompanyPlanSettings;
import io.certwatch.product.obligation.ObligationOverviews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({InventoryFacts.class, VendorFacts.class, ConsultationFacts.class, LawConsultations.class})
class FactsConfiguration {

    @Bean
    RecognisedBodies recognisedBodies() {
        return ShippedBodies.read();
    }

    @Bean
    ObligationFacts obligationFacts(
            ObligationOverviews obligations,
            CurrentCatalogue catalogue,
            RecognisedBodies bodies,
            CompanyPlanSettings settings,
            ReminderLeads leads) {
        return new ObligationFacts(obligations, catalogue, new AccreditedBodies(bodies), settings, leads);
    }

    @Bean
    EditionConsultations editionConsultations(CurrentCatalogue catalogue) {
        return new EditionConsultations(() -> catalogue.get().editions().values());
    }
}
