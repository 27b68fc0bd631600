package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    ExplainAlerts explainAlerts(
            KnownObligations obligations,
            ObligationAlerts obligationAlerts,
            Alerts alerts,
            Contacts contacts,
            Deliveries deliveries,
            Clock clock) {
        return new ExplainAlerts(
                obligations,
                obligationAlerts,
                alerts,
                new ExplainRecipients(contacts, deliveries, new ExplainDelivery(deliveries, clock)));
    }
}
