package io.certwatch.notification.alert;

class ObligationBatchesTest extends ObligationBatchesContract {

    @Override
    protected Stores stores() {
        var alerts = new InMemoryAlerts();
        return new Stores(alerts, alerts, new InMemoryObligations());
    }
}
