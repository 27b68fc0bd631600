package io.certwatch.notification.explanation;

import io.certwatch.law.CurrentLaws;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.checklist.DueItems;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.law.LawAudiences;
import io.certwatch.notification.team.TeamReach;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    ExplainRecipients explainRecipients(Contacts contacts, Deliveries deliveries, Clock clock) {
        return new ExplainRecipients(contacts, deliveries, new ExplainDelivery(deliveries, clock));
    }

    @Bean
    ExplainAlerts explainAlerts(
            KnownObligations obligations,
            ObligationAlerts obligationAlerts,
            Alerts alerts,
            ExplainRecipients explainRecipients) {
        return new ExplainAlerts(obligations, obligationAlerts, alerts, explainRecipients);
    }

    @Bean
    ExplainTeam explainTeam(Contacts contacts, Alerts alerts, ExplainRecipients explainRecipients) {
        return new ExplainTeam(contacts, alerts, explainRecipients);
    }

    @Bean
    ExplainChecklist explainChecklist(DueItems items, TeamReach teamReach, ExplainTeam explainTeam) {
        return new ExplainChecklist(items, teamReach, explainTeam);
    }

    @Bean
    ExplainLaw explainLaw(CurrentLaws laws, LawAudiences audiences, ExplainTeam explainTeam, Clock clock) {
        return new ExplainLaw(laws::get, audiences, explainTeam, clock);
    }
}
