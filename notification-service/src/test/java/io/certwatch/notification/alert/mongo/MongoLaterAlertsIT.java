package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.LaterAlertsContract;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.StoredOpenAlerts;

class MongoLaterAlertsIT extends LaterAlertsContract {
    private final MongoDatabase database = Databases.fresh();

    @Override
    protected OpenAlerts open() {
        return StoredOpenAlerts.in(database);
    }

    @Override
    protected LaterAlerts laterAlerts() {
        return new MongoVendorAlerts(database);
    }
}
