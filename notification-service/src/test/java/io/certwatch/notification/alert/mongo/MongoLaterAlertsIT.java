package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.LaterAlertsContract;
import io.certwatch.notification.alert.OpenAlerts;

class MongoLaterAlertsIT extends LaterAlertsContract {
    private final MongoDatabase database = Databases.fresh();

    @Override
    protected OpenAlerts open() {
        return new MongoOpenAlerts(database);
    }

    @Override
    protected LaterAlerts laterAlerts() {
        return new MongoVendorAlerts(database);
    }
}
