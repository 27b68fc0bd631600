package io.certwatch.notification.digest;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.DigestsContract;
import io.certwatch.notification.alert.mongo.StoredAlerts;
import io.certwatch.platform.outbox.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"certwatch.dead-letters.service=false", Databases.WITHOUT_IMPORTS})
class MongoDigestsIT extends DigestsContract {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class OutboxAlone {}

    @Autowired
    private Outbox outbox;

    private final MongoDatabase database = Databases.fresh();
    private final Digests digests = new MongoDigests(database);
    private Alerts alerts;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("mongo-digests-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
    }

    @BeforeEach
    void begin() {
        alerts = StoredAlerts.in(database, outbox);
    }

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Digests digests() {
        return digests;
    }
}
