package io.certwatch.notification.delivery.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.notification.Databases;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveriesContract;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uses the platform's outbox without its publisher. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"certwatch.dead-letters.service=false", Databases.WITHOUT_IMPORTS})
class MongoDeliveriesIT extends DeliveriesContract {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OutboxAlone {}

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Outbox outbox;

    private Deliveries deliveries;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("mongo-deliveries-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
    }

    @BeforeEach
    @Override
    protected void plan() {
        database.getCollection("deliveries").drop();
        deliveries = new MongoDeliveries(
                database,
                outbox,
                news -> List.of(new OutgoingEvent(
                        "certwatch.notification.deliveries.v1",
                        news.delivery().alert().value(),
                        "io.certwatch.notification.delivery.sent",
                        "delivery/" + news.delivery().id(),
                        news.delivery().plannedAt(),
                        Map.of())));
        super.plan();
    }

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
