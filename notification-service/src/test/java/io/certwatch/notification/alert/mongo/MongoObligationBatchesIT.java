package io.certwatch.notification.alert.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.ObligationBatchesContract;
import io.certwatch.notification.sealing.StoredOpenAlerts;
import io.certwatch.platform.outbox.Outbox;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uses the platform's outbox, as {@link MongoAlertsIT} does. */
@SpringBootTest(
        classes = MongoAlertsIT.OutboxAlone.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"certwatch.dead-letters.service=false", Databases.WITHOUT_IMPORTS})
class MongoObligationBatchesIT extends ObligationBatchesContract {

    @Autowired
    private Outbox outbox;

    /** Few: what batches are cut and interrupted by is above the store, and tried in memory with many. */
    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        MongoAlertsIT.backing(properties);
    }

    @Override
    protected Stores stores() {
        var database = Databases.fresh();
        return new Stores(
                StoredOpenAlerts.in(database), StoredAlerts.in(database, outbox), new MongoKnownObligations(database));
    }
}
