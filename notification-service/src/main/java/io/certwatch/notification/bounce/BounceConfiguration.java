package io.certwatch.notification.bounce;

import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryReports;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(TellTeamOfSuppressions.class)
class BounceConfiguration {

    @Bean
    TakeReports takeReports(
            Deliveries alerts,
            @Qualifier("confirmationRequests") Deliveries confirmationRequests,
            DeliveryReports reports,
            SuppressContacts suppressContacts,
            Clock clock) {
        return new TakeReports(List.of(alerts, confirmationRequests), reports, suppressContacts, clock);
    }
}
