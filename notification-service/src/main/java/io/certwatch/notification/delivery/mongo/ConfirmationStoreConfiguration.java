package io.certwatch.notification.delivery.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConfirmationStoreConfiguration {

    @Bean(defaultCandidate = false)
    Deliveries confirmationRequests(
            MongoDatabase database, Outbox outbox, Function<DeliverySettled, List<OutgoingEvent>> outgoing) {
        return MongoDeliveries.ofConfirmations(database, outbox, outgoing);
    }
}
