package io.certwatch.product.checklist;

import io.certwatch.product.checklist.plan.StatePlanSettings;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    StateItem.class,
    AssignItems.class,
    KeepEvidence.class,
    StatedOwners.class,
    ExportChecklist.class,
    ProvisionCitations.class,
    StatePlanSettings.class
})
class ChecklistConfiguration {

    @Bean
    CompanyTemplates companyTemplates(Templates templates, CompanyProfiles profiles, ChecklistStarts starts) {
        return new CompanyTemplates(
                templates,
                company -> Set.copyOf(profiles.current(company).profile().sectors()),
                starts);
    }

    @Bean
    ReadChecklist readChecklist(
            CompanyTemplates templates, List<ChecklistFacts> facts, StatedItems items, Clock clock) {
        return new ReadChecklist(templates, ChecklistReads.of(facts, items), clock);
    }
}
