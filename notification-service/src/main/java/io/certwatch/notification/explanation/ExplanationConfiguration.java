package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    ExplainAlerts explainAlerts(KnownObligations obligations, Alerts alerts, Contacts contacts, Deliveries deliveries) {
        return new ExplainAlerts(
                obligations, alerts, new ExplainRecipients(contacts, deliveries, new ExplainDelivery(deliveries)));
    }
}
