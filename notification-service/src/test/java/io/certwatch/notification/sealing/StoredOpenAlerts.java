package io.certwatch.notification.sealing;

import com.mongodb.client.MongoDatabase;

/** The store of open alerts, for tests of other packages. */
public final class StoredOpenAlerts {

    private StoredOpenAlerts() {}

    public static OpenAlerts in(MongoDatabase database) {
        return new MongoOpenAlerts(database);
    }
}
