package io.certwatch.notification.delivery;

class InMemoryDeliveryReportsTest extends DeliveryReportsContract {
    private final DeliveryReports reports = new InMemoryDeliveryReports();

    @Override
    protected DeliveryReports reports() {
        return reports;
    }
}
