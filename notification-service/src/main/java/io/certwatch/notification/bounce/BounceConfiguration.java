package io.certwatch.notification.bounce;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.delivery.ContactTests;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.delivery.SettleAlerts;
import io.certwatch.notification.delivery.SettleBounces;
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
            Alerts alerts,
            Deliveries deliveries,
            @Qualifier("confirmationRequests") Deliveries confirmationRequests,
            @Qualifier("decisionLetters") Deliveries decisionLetters,
            ContactTests tests,
            SettleAlerts settleAlerts,
            DeliveryReports reports,
            SuppressContacts suppressContacts,
            Clock clock) {
        var sent = List.<SentMessages>of(
                new DeliveredMessages(deliveries, new SettleBounces(alerts, deliveries, settleAlerts)),
                new DeliveredMessages(
                        confirmationRequests, new SettleBounces(alerts, confirmationRequests, settleAlerts)),
                new DeliveredMessages(decisionLetters, new SettleBounces(alerts, decisionLetters, settleAlerts)),
                new TestMessages(tests));
        return new TakeReports(sent, reports, suppressContacts, clock);
    }
}
