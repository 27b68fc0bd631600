package io.certwatch.product.checklist.web;

import io.certwatch.product.checklist.ProvisionCitations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistWebConfiguration {

    @Bean
    ItemViews itemViews(ProvisionCitations citations, Clock clock) {
        return new ItemViews(citations, clock);
    }
}
