package io.certwatch.product.checklist;

import io.certwatch.law.CurrentLaws;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistConfiguration {

    @Bean
    FollowTemplates followTemplates(Templates templates) {
        return new FollowTemplates(templates);
    }

    @Bean
    CompanySectors companySectors(CompanyProfiles profiles) {
        return company -> Set.copyOf(profiles.current(company).profile().sectors());
    }

    @Bean
    ProvisionCitations provisionCitations(CurrentLaws laws) {
        return new CiteProvisions(laws::get);
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

    @Bean
    StateItem stateItem(ReadChecklist checklist, StatedItems items, Clock clock) {
        return new StateItem(checklist, items, clock);
    }

    @Bean
    KeepEvidence keepEvidence(ReadChecklist checklist, StatedItems items, EvidenceFiles files) {
        return new KeepEvidence(checklist, items, files);
    }

    @Bean
    ExportChecklist exportChecklist(ReadChecklist checklist, ProvisionCitations citations, Clock clock) {
        return new ExportChecklist(checklist, citations, clock);
    }
}
