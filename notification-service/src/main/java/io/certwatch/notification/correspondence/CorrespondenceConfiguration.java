package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    /** @param letters about decisions */
    @Bean
    ReadCorrespondence readCorrespondence(
            KnownObligations obligations,
            ObligationAlerts alerts,
            Deliveries deliveries,
            DeliveryReports reports,
            VendorDecisions decisions,
            @Qualifier("decisionLetters") Deliveries letters,
            Clock clock) {
        return new ReadCorrespondence(
                obligations,
                alerts,
                new AlertMessagesOfProducts(deliveries, reports),
                new DecisionMessagesOfProducts(decisions, letters),
                clock);
    }
}
