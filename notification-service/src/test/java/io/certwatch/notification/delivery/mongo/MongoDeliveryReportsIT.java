package io.certwatch.notification.delivery.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.delivery.DeliveryReportsContract;

class MongoDeliveryReportsIT extends DeliveryReportsContract {
    private final DeliveryReports reports = new MongoDeliveryReports(Databases.fresh());

    @Override
    protected DeliveryReports reports() {
        return reports;
    }
}
