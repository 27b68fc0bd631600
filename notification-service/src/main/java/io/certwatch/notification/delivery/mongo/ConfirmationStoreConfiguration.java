package io.certwatch.notification.delivery.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConfirmationStoreConfiguration {

    @Bean(defaultCandidate = false)
    Deliveries confirmationRequests(MongoDatabase database, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        return MongoDeliveries.ofConfirmations(database, outbox, outgoing);
    }

    @Bean(defaultCandidate = false)
    Deliveries decisionLetters(MongoDatabase database, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        return MongoDeliveries.ofDecisions(database, outbox, outgoing);
    }
}
