package io.certwatch.notification.delivery;

class InMemoryDeliveriesTest extends DeliveriesContract {
    private final Deliveries deliveries = new InMemoryDeliveries();

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }
}
