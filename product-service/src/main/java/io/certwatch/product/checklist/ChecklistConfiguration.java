package io.certwatch.product.checklist;

import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({StateItem.class, KeepEvidence.class, ExportChecklist.class, ProvisionCitations.class})
class ChecklistConfiguration {

    @Bean
    CompanySectors companySectors(CompanyProfiles profiles) {
        return company -> Set.copyOf(profiles.current(company).profile().sectors());
    }

    @Bean
    ReadChecklist readChecklist(
            Templates templates,
            CompanySectors sectors,
            ChecklistStarts starts,
            List<ChecklistFacts> facts,
            StatedItems items,
            Clock clock) {
        return new ReadChecklist(
                new CompanyTemplates(templates, sectors, starts), ChecklistReads.of(facts, items), clock);
    }
}
