package io.certwatch.notification.explanation;

import io.certwatch.law.CurrentLaws;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.law.LawAudiences;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({ExplainAlerts.class, ExplainTeam.class, ExplainChecklist.class})
class ExplanationConfiguration {

    @Bean
    ExplainRecipients explainRecipients(Contacts contacts, Deliveries deliveries, Clock clock) {
        return new ExplainRecipients(contacts, deliveries, new ExplainDelivery(deliveries, clock));
    }

    @Bean
    ExplainLaw explainLaw(CurrentLaws laws, LawAudiences audiences, ExplainTeam explainTeam, Clock clock) {
        return new ExplainLaw(laws::get, audiences, explainTeam, clock);
    }
}
