package io.certwatch.notification.alert;

class InMemoryAlertsTest implements CollectingAlertsContract, SealedAlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public OpenAlerts open() {
        return alerts;
    }
}
