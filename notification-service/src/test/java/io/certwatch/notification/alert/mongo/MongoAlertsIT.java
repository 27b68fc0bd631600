package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.AlertsContract;
import io.certwatch.notification.alert.OpenAlerts;

class MongoAlertsIT extends AlertsContract {
    private final MongoDatabase database = Databases.fresh();
    private final Alerts alerts = new MongoAlerts(database);
    private final OpenAlerts open = new MongoOpenAlerts(database);

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected OpenAlerts open() {
        return open;
    }
}
